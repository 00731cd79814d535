package id.jejak.command.model;

import static id.jejak.command.model.History.events;

import id.jejak.events.competition.EntryEvent.ConflictDeclared;
import id.jejak.events.competition.EntryEvent.EntryAwarded;
import id.jejak.events.competition.EntryEvent.EntryScored;
import id.jejak.events.competition.EntryEvent.ObjectionDecided;
import id.jejak.events.competition.EntryEvent.ObjectionLodged;
import id.jejak.events.competition.EntryEvent.ResultAnnounced;
import id.jejak.events.competition.TitleEvent.TitleClaimed;
import java.util.stream.Stream;

/** What holds between those who enter an edition, those who judge and those who object. */
final class CompetitionInvariants {

    private CompetitionInvariants() {}

    static Stream<String> scoredInConflict(History history) {
        return history.all(EntryScored.class)
                .filter(entry -> events(history.before(entry, entry.stream()), ConflictDeclared.class)
                        .anyMatch(conflict -> conflict.member().equals(entry.person())))
                .map(entry -> entry + " judges in spite of a conflict");
    }

    static Stream<String> titlesShared(History history) {
        return history.all(TitleClaimed.class)
                .filter(entry -> history.before(entry, entry.stream()).findAny().isPresent())
                .map(entry -> entry + " takes a title that another has");
    }

    static Stream<String> awardedTooSoon(History history) {
        return history.all(EntryAwarded.class)
                .filter(entry -> events(history.before(entry, entry.stream()), ResultAnnounced.class)
                                .noneMatch(result -> result.objectionsUntil().isOver(entry.recordedAt()))
                        || lodged(history, entry).count()
                                > decided(history, entry).count())
                .map(entry -> entry + " was awarded while somebody could object, or had");
    }

    private static Stream<ObjectionLodged> lodged(History history, Entry entry) {
        return events(history.before(entry, entry.stream()), ObjectionLodged.class);
    }

    private static Stream<ObjectionDecided> decided(History history, Entry entry) {
        return events(history.before(entry, entry.stream()), ObjectionDecided.class);
    }

    static Stream<String> decidedByTheObjector(History history) {
        return history.all(ObjectionDecided.class)
                .filter(entry -> lodged(history, entry)
                        .filter(lodged -> lodged.objection() == ((ObjectionDecided) entry.event()).objection())
                        .noneMatch(lodged -> !lodged.lodgedBy().equals(entry.person())))
                .map(entry -> entry + " decides its own objection, or none");
    }
}
