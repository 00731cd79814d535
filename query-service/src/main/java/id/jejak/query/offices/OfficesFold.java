package id.jejak.query.offices;

import id.jejak.events.office.OfficeEvent;
import id.jejak.events.office.OfficeEvent.*;
import id.jejak.events.office.OfficeId;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;

/** What each event changes in the list of terms and delegations. */
final class OfficesFold {

    /** A term that overlaps another is refused by the table, whoever let it into the journal: see its constraint. */
    static final Table TERM = Table.keyed("office_term", "term");

    static final Table DELEGATION = Table.keyed("office_delegation", "delegation");

    private OfficesFold() {}

    static List<RowChange> changes(OfficeEvent event, long position) {
        return switch (event) {
            case TermRecorded e -> List.of(term(e, position));
            case TermEnded e -> List.of(TERM.change(e.term()).with("last_day", e.lastDay()));
            case DelegationGiven e -> List.of(delegation(e, position));
            case DelegationWithdrawn e ->
                List.of(DELEGATION
                        .change(e.delegation())
                        .with("withdrawn", e.provenance().occurredAt().day())
                        .with("reason", e.reason()));
        };
    }

    private static RowChange term(TermRecorded e, long position) {
        return of(TERM.add(e.term()), e.office())
                .with("holder", e.holder())
                .with("decree", e.decree())
                .with("first_day", e.from())
                .with("last_day", e.until())
                .with("position", position);
    }

    private static RowChange delegation(DelegationGiven e, long position) {
        return of(DELEGATION.add(e.delegation()), e.office())
                .with("giver", e.giver())
                .with("delegate", e.delegate())
                .with("powers", e.powers())
                .with("document", e.document())
                .with("first_day", e.from())
                .with("last_day", e.until())
                .with("position", position);
    }

    private static RowChange.Write of(RowChange.Write row, OfficeId office) {
        return row.with("office", office)
                .with("region", office.region())
                .with("province", office.region().province())
                .with("role", office.role());
    }
}
