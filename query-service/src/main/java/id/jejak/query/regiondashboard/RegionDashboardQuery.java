package id.jejak.query.regiondashboard;

import id.jejak.events.region.Region;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.query.regiondashboard.Standing.Signatures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts where governments stand and rolls them up. */
@Component
public class RegionDashboardQuery {

    /** Each region's day ends by its own clock. */
    private static final String COMMITMENTS = """
            select region,
                count(*) as proposed,
                count(*) filter (where signed) as signed,
                count(*) filter (where plan_submitted) as plan_submitted,
                count(*) filter (where plan_approved) as plan_approved,
                count(*) filter (where implemented) as implemented,
                count(*) filter (where verified) as verified,
                count(*) filter (where dropped) as dropped,
                count(*) filter (where lapsed) as lapsed,
                count(*) filter (where withdrawn) as withdrawn,
                count(*) filter (where owes_plan
                    and plan_due_on < (cast(:now as timestamptz) at time zone zone)::date) as overdue,
                min(plan_due_on) filter (where owes_plan) as plan_due_on
            from (select *, signed and not withdrawn and not lapsed and not plan_submitted as owes_plan
                from standing_commitment) as standing
            where :province is null or province = :province
            group by region""";

    private static final String SIGNATURES = """
            select region, capacity, authority, count(*) as signatures, min(signed_on) as signed_on
            from standing_signature
            where :province is null or province = :province
            group by region, capacity, authority""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RegionDashboardQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where a region stands now.
     *
     * @param position the journal position the caller's snapshot reflects
     * @param region the region; none for the nation
     */
    public RegionDashboard find(long position, @Nullable Region region) {
        var now = clock.instant();
        var province = region == null ? null : region.code().province().value();
        var governments = new HashMap<RegionCode, Standing>();
        commitments(province, now).forEach(one -> governments.merge(one.region(), one.standing(), Standing::plus));
        signatures(province).forEach(one -> governments.merge(one.region(), one.standing(), Standing::plus));
        return new RollUp(Map.copyOf(governments)).dashboard(position, now, region);
    }

    private record Government(RegionCode region, Standing standing) {}

    private List<Government> commitments(@Nullable String province, Instant now) {
        return jdbc.sql(COMMITMENTS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", province, java.sql.Types.VARCHAR)
                .query((row, _) -> new Government(new RegionCode(row.getString("region")), counts(row)))
                .list();
    }

    private List<Government> signatures(@Nullable String province) {
        return jdbc.sql(SIGNATURES)
                .param("province", province, java.sql.Types.VARCHAR)
                .query((row, _) -> new Government(new RegionCode(row.getString("region")), signed(row)))
                .list();
    }

    private static Standing counts(ResultSet row) throws SQLException {
        return new Standing(
                row.getInt("proposed"),
                row.getInt("signed"),
                row.getInt("plan_submitted"),
                row.getInt("plan_approved"),
                row.getInt("implemented"),
                row.getInt("verified"),
                row.getInt("dropped"),
                row.getInt("lapsed"),
                row.getInt("withdrawn"),
                row.getInt("overdue"),
                row.getObject("plan_due_on", LocalDate.class),
                null,
                List.of());
    }

    private static Standing signed(ResultSet row) throws SQLException {
        var signatures = new Signatures(
                Capacity.valueOf(row.getString("capacity")),
                AuthorityStatus.valueOf(row.getString("authority")),
                row.getInt("signatures"));
        return new Standing(
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, row.getObject("signed_on", LocalDate.class), List.of(signatures));
    }
}
