package id.jejak.command.competition;

import static id.jejak.command.competition.EntryRule.CONFLICT_OF_INTEREST;
import static id.jejak.command.competition.EntryRule.NOT_ON_THE_PANEL;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import id.jejak.command.act.Rejection;
import id.jejak.command.competition.Entry.Entered;
import id.jejak.command.neighbour.EditionTerms;
import id.jejak.events.competition.PanelKind;
import id.jejak.events.competition.PanelMember;
import id.jejak.events.metadata.PersonId;

/** Who on an edition's panel may judge an entry. */
final class Panel {

    private Panel() {}

    /** The member who is that person, whom nothing keeps from judging the entry. */
    @CanIgnoreReturnValue
    static PanelMember judge(EditionTerms terms, Entered entry, PersonId person) {
        var member = member(terms, person);
        Rejection.unless(!isOfTheSameHouse(member, entry), CONFLICT_OF_INTEREST);
        Rejection.unless(!entry.bench().conflicted().contains(person), CONFLICT_OF_INTEREST);
        return member;
    }

    /** That member, if of that kind. */
    @CanIgnoreReturnValue
    static PanelMember judge(EditionTerms terms, Entered entry, PersonId person, PanelKind kind) {
        Rejection.unless(member(terms, person).kind() == kind, NOT_ON_THE_PANEL);
        return judge(terms, entry, person);
    }

    @CanIgnoreReturnValue
    static PanelMember member(EditionTerms terms, PersonId person) {
        return terms.member(person).orElseThrow(() -> new Rejection(NOT_ON_THE_PANEL));
    }

    private static boolean isOfTheSameHouse(PanelMember member, Entered entry) {
        return entry.region().equals(member.region())
                || entry.institution()
                        .strip()
                        .equalsIgnoreCase(member.institution().strip());
    }
}
