package id.jejak.query.signatureregister;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import id.jejak.events.Digest;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.office.ByDelegation;
import id.jejak.events.office.DelegationId;
import id.jejak.events.region.Region;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Moments;
import id.jejak.query.platform.Page;
import id.jejak.query.platform.RegionName;
import id.jejak.query.platform.Source;
import id.jejak.query.platform.access.OfficialNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds signatures in the register; names only for those who may read them. */
@Component
public class SignatureQuery {

    private static final String SELECT = """
            select s.*, i.cycle, i.kind as instrument_kind, i.title, i.place, i.text, %s,
                array(select commitment from register_coverage where signature = s.signature order by commitment)
                    as commitments
            from register_signature s join register_instrument i using (instrument)
            """.formatted(InstrumentQuery.STANDING);
    private static final String CORRECTIONS =
            "select * from register_correction where signature = any(:signatures) order by position";

    private final JdbcClient jdbc;
    private final OfficialNames names;
    private final InstrumentQuery instruments;

    SignatureQuery(JdbcClient jdbc, OfficialNames names, InstrumentQuery instruments) {
        this.jdbc = jdbc;
        this.names = names;
        this.instruments = instruments;
    }

    /** The signatures of a region and its parts, or those that cover a commitment, or all, oldest first. */
    public Page<SignatureView> find(
            @Nullable Region region, @Nullable CommitmentId commitment, @Nullable Cursor after, int limit) {
        var where = new StringBuilder("where true");
        var values = new HashMap<String, Object>();
        if (region != null) {
            where.append(region.code().isProvince() ? " and s.province = :region" : " and s.region = :region");
            values.put("region", region.code().value());
        }
        if (commitment != null) {
            where.append(
                    " and s.signature in (select signature from register_coverage where commitment = :commitment)");
            values.put("commitment", commitment.value());
        }
        if (after != null) {
            where.append(" and s.position > :position");
            values.put("position", after.position());
        }
        where.append(" order by s.position limit :limit");
        values.put("limit", limit + 1);
        var found = jdbc.sql(SELECT + where)
                .params(values)
                .query((row, _) -> view(row))
                .list();
        var page = Page.cut(found, limit, last -> new Cursor("", last.position()));
        return new Page<>(whole(page.rows()), page.next());
    }

    /** With what is known of each signature besides its own row. */
    private List<SignatureView> whole(List<SignatureView> found) {
        var corrections = corrections(found);
        var countersignatures = instruments.countersignatures(
                found.stream().map(view -> view.instrument().id()).collect(toSet()));
        return found.stream()
                .map(view -> view.with(
                        countersignatures.getOrDefault(view.instrument().id(), List.of()),
                        corrections.getOrDefault(view.signature(), List.of())))
                .toList();
    }

    private Map<SignatureId, List<CorrectionView>> corrections(List<SignatureView> signatures) {
        var ids = signatures.stream().map(view -> view.signature().value()).toArray(UUID[]::new);
        return jdbc
                .sql(CORRECTIONS)
                .param("signatures", ids)
                .query((row, _) -> Map.entry(new SignatureId(row.getObject("signature", UUID.class)), correction(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static CorrectionView correction(ResultSet row) throws SQLException {
        return new CorrectionView(
                new CorrectionId(row.getObject("correction", UUID.class)),
                row.getObject("corrected_event", UUID.class),
                row.getString("reason"),
                CorrectionView.Standing.valueOf(row.getString("standing")));
    }

    private SignatureView view(ResultSet row) throws SQLException {
        return new SignatureView(
                new SignatureId(row.getObject("signature", UUID.class)),
                instrument(row),
                RegionName.of(row.getString("region")),
                names.shown(row.getString("name")),
                row.getString("office"),
                Capacity.valueOf(row.getString("capacity")),
                AuthorityStatus.valueOf(row.getString("authority")),
                SignatureMethod.valueOf(row.getString("method")),
                document(row),
                delegation(row),
                commitments(row),
                List.of(),
                row.getObject("event_id", UUID.class),
                row.getObject("plan_due_on", LocalDate.class),
                Moments.read(row),
                Moments.instant(row, "recorded_at"),
                Source.read(row),
                row.getLong("position"));
    }

    private static SignatureView.Instrument instrument(ResultSet row) throws SQLException {
        var text = row.getString("text");
        return new SignatureView.Instrument(
                new InstrumentId(row.getObject("instrument", UUID.class)),
                new CycleId(row.getObject("cycle", UUID.class)),
                InstrumentKind.valueOf(row.getString("instrument_kind")),
                row.getString("title"),
                row.getString("place"),
                text == null ? null : new Digest(text),
                InstrumentQuery.status(row),
                List.of());
    }

    private static SignatureView.@Nullable Document document(ResultSet row) throws SQLException {
        var kind = row.getString("document_kind");
        if (kind == null) return null;
        return new SignatureView.Document(
                AuthorityDocument.Kind.valueOf(kind),
                row.getString("document_number"),
                row.getString("document_issuer"),
                row.getObject("document_date", LocalDate.class));
    }

    private static @Nullable ByDelegation delegation(ResultSet row) throws SQLException {
        var delegation = row.getObject("delegation", UUID.class);
        if (delegation == null) return null;
        return new ByDelegation(
                new DelegationId(delegation),
                new PersonId(row.getString("on_behalf_of")),
                new PersonId(row.getString("signed_by")));
    }

    private static List<CommitmentId> commitments(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("commitments").getArray();
        return Arrays.stream(ids).map(CommitmentId::new).toList();
    }
}
