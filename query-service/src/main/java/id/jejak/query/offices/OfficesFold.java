package id.jejak.query.offices;

import static id.jejak.query.platform.RowChange.row;
import static java.util.stream.Collectors.joining;

import id.jejak.events.office.OfficeEvent;
import id.jejak.events.office.OfficeEvent.*;
import id.jejak.query.platform.RowChange;
import java.util.List;

/** What each event changes in the list of terms and delegations. */
final class OfficesFold {

    /** A term that overlaps another is refused by the table, whoever let it into the journal: see its constraint. */
    private static final String TERM = """
            insert into office_term (term, office, region, province, role, holder, decree, held, position)
            values (?, ?, ?, ?, ?, ?, ?, daterange(?::date, ?::date, '[]'), ?) on conflict (term) do nothing""";

    private static final String END =
            "update office_term set held = daterange(lower(held), ?::date, '[]') where term = ?";
    private static final String DELEGATE = """
            insert into office_delegation (delegation, office, region, province, role, giver, delegate, powers, document,
                valid, position)
            values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, daterange(?::date, ?::date, '[]'), ?)
            on conflict (delegation) do nothing""";
    private static final String WITHDRAW =
            "update office_delegation set withdrawn = ?, reason = ? where delegation = ?";

    private OfficesFold() {}

    static List<RowChange> changes(OfficeEvent event, long position) {
        return switch (event) {
            case TermRecorded e -> List.of(term(e, position));
            case TermEnded e -> List.of(row(END, e.lastDay(), e.term()));
            case DelegationGiven e -> List.of(delegation(e, position));
            case DelegationWithdrawn e ->
                List.of(row(WITHDRAW, e.provenance().occurredAt().day(), e.reason(), e.delegation()));
        };
    }

    private static RowChange term(TermRecorded e, long position) {
        var office = e.office();
        return row(
                TERM,
                e.term(),
                office,
                office.region(),
                office.region().province(),
                office.role(),
                e.holder(),
                e.decree(),
                e.from(),
                e.until(),
                position);
    }

    private static RowChange delegation(DelegationGiven e, long position) {
        var office = e.office();
        return row(
                DELEGATE,
                e.delegation(),
                office,
                office.region(),
                office.region().province(),
                office.role(),
                e.giver(),
                e.delegate(),
                e.powers().stream().map(Enum::name).collect(joining(" ")),
                e.document(),
                e.from(),
                e.until(),
                position);
    }
}
