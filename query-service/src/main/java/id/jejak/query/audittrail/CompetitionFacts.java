package id.jejak.query.audittrail;

import static id.jejak.query.audittrail.Fact.Kind.*;
import static id.jejak.query.audittrail.TrailFacts.start;

import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.AwardEvent;
import id.jejak.events.competition.AwardEvent.AwardRemembered;
import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.CompetitionEvent.*;
import id.jejak.events.competition.Deadline;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.*;
import id.jejak.events.competition.TitleEvent;
import id.jejak.events.competition.TitleEvent.TitleClaimed;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.signing.Finding;
import java.time.LocalDateTime;
import java.util.List;

/** What the events of a competition say to a reader of the trail. */
final class CompetitionFacts {

    private CompetitionFacts() {}

    static List<Fact> of(CompetitionEvent event) {
        return switch (event) {
            case EditionOpened e -> opened(e);
            case RubricPublished e -> published(e);
            case PanelMemberAppointed e ->
                start().add("member", TEXT, e.member().person())
                        .add("panelKind", PANEL, e.member().kind())
                        .add("institution", TEXT, e.member().institution())
                        .add("region", REGION, e.member().region())
                        .facts;
        };
    }

    static List<Fact> of(EntryEvent event) {
        return switch (event) {
            case EntrySubmitted e ->
                start().add("title", TEXT, e.title())
                        .add("region", REGION, e.region())
                        .add("institution", TEXT, e.institution())
                        .add("group", GROUP, e.group())
                        .add("category", TEXT, e.category())
                        .add("inServiceSince", DATE, e.inServiceSince())
                        .add("previousAward", TEXT, e.previousAward())
                        .facts;
            case EntryPassedAdmin e -> checked(e.findings());
            case EntryRejectedAdmin e -> checked(e.findings());
            case EvaluatorAssigned e -> start().add("member", TEXT, e.evaluator()).facts;
            case ConflictDeclared e -> start().add("member", TEXT, e.member()).add("reason", TEXT, e.reason()).facts;
            case EntryScored e -> scored(e);
            case EntryScoreConsolidated e ->
                start().add("mark", NUMBER, e.mark())
                        .add("scores", NUMBER, e.scores().size())
                        .add("rubricVersion", NUMBER, e.rubricVersion())
                        .facts;
            case EntryShortlisted e -> members(e.plenary()).facts;
            case EntryNotSelected e -> members(e.plenary()).add("reason", TEXT, e.reason()).facts;
            case EntryInterviewed e ->
                start().add("member", TEXT, e.panellist()).add("summary", TEXT, e.summary()).facts;
            case EntryFieldVerified e ->
                members(e.visitors()).add("place", TEXT, e.place()).add("findings", TEXT, e.findings()).facts;
            case ResultAnnounced e ->
                start().add("tier", TEXT, e.tier()).add("objectionsUntil", TEXT, onItsClock(e.objectionsUntil())).facts;
            case ObjectionLodged e ->
                start().add("objection", NUMBER, e.objection())
                        .add("objector", NAME, e.objector())
                        .add("grounds", TEXT, e.grounds())
                        .facts;
            case ObjectionDecided e ->
                start().add("objection", NUMBER, e.objection())
                        .add("verdict", VERDICT, e.upheld() ? "UPHELD" : "DISMISSED")
                        .add("reason", TEXT, e.reason())
                        .facts;
            case EntryAwarded e -> start().add("tier", TEXT, e.tier()).add("decree", TEXT, e.decree()).facts;
            case EntryDisqualified e -> start().add("reason", TEXT, e.reason()).facts;
        };
    }

    static List<Fact> of(AwardEvent event) {
        return switch (event) {
            case AwardRemembered e -> start().add("tier", TEXT, e.tier()).facts;
        };
    }

    static List<Fact> of(TitleEvent event) {
        return switch (event) {
            case TitleClaimed _ -> List.of();
        };
    }

    private static List<Fact> opened(EditionOpened e) {
        var rules = e.rules();
        var facts = start().add("competitionName", TEXT, e.name())
                .add("year", NUMBER, e.year())
                .add("legalBasis", TEXT, e.legalBasis())
                .add("closes", TEXT, onItsClock(rules.closes()));
        rules.groups().forEach(group -> facts.add("group", GROUP, group));
        rules.categories().forEach(category -> facts.add("category", TEXT, category));
        return facts.add("minimumAgeYears", NUMBER, rules.minimumAgeYears())
                .add("objectionDays", NUMBER, rules.objectionDays())
                .add("quorum", NUMBER, rules.quorum())
                .add("passingGrade", NUMBER, rules.passingGrade())
                .add("secretariat", TEXT, rules.secretariat())
                .facts;
    }

    private static List<Fact> published(RubricPublished e) {
        var facts = start().add("rubricVersion", NUMBER, e.rubric().version());
        e.rubric()
                .criteria()
                .forEach(criterion ->
                        facts.add("criterion", TEXT, criterion.name() + " (" + criterion.weight() + " %)"));
        return facts.facts;
    }

    private static List<Fact> scored(EntryScored e) {
        var facts = start().add("score", NUMBER, e.score())
                .add("corrects", NUMBER, e.corrects())
                .add("member", TEXT, e.evaluator())
                .add("rubricVersion", NUMBER, e.rubricVersion())
                .add("mark", NUMBER, e.mark());
        e.scores().forEach(one -> facts.add("points", TEXT, one.criterion() + ": " + one.points()));
        return facts.facts;
    }

    private static List<Fact> checked(List<AdminFinding> findings) {
        return findings.stream()
                .map(finding -> new Fact(
                        "finding." + finding.item(),
                        OUTCOME,
                        finding.met() ? Finding.Outcome.MET.name() : Finding.Outcome.NOT_MET.name(),
                        finding.note()))
                .toList();
    }

    private static TrailFacts members(List<PersonId> people) {
        var facts = start();
        people.forEach(person -> facts.add("member", TEXT, person));
        return facts;
    }

    /** As it was announced, e.g. {@code 2022-04-16 12:00 (Asia/Jakarta)}. */
    private static String onItsClock(Deadline deadline) {
        var wall = LocalDateTime.ofInstant(deadline.before(), deadline.zone());
        return wall.toLocalDate() + " " + wall.toLocalTime() + " (" + deadline.zone() + ")";
    }
}
