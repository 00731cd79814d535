package id.jejak.query.catalogue;

import id.jejak.events.Digest;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.innovation.ComponentKey;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.TransferKit;
import id.jejak.query.catalogue.SheetView.Check;
import id.jejak.query.catalogue.SheetView.Kit;
import id.jejak.query.catalogue.SheetView.Link;
import id.jejak.query.catalogue.SheetView.Named;
import id.jejak.query.catalogue.SheetView.Replica;
import id.jejak.query.platform.Moments;
import id.jejak.query.platform.RegionName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is known of one innovation beyond its entry in the catalogue. */
@Component
public class SheetQuery {

    private static final String NAMES = """
            select link.*, made.title as made_title, origin.title as origin_title from link
            left join catalogue_innovation made using (innovation)
            left join catalogue_innovation origin on origin.innovation = link.origin
            order by made.position, link.ordinal""";

    /** As a set of links, not of ways: it ends also where two innovations name each other. */
    private static final String ORIGINS = """
            with recursive link as (
                select * from catalogue_origin where innovation = :innovation and stands
                union
                select next.* from catalogue_origin next join link on next.innovation = link.origin where next.stands)
            """ + NAMES;

    private static final String DESCENDANTS = """
            with recursive link as (
                select * from catalogue_origin where origin = :innovation and stands
                union
                select next.* from catalogue_origin next join link on next.origin = link.innovation where next.stands)
            """ + NAMES;

    private static final String REPLICAS = """
            select replica.*, made.innovation as became, made.title as became_title from catalogue_replica replica
            left join lateral (
                select innovation, title from catalogue_origin join catalogue_innovation using (innovation)
                where catalogue_origin.commitment = replica.commitment and stands order by position limit 1) made on true
            where replica.innovation = :innovation order by replica.position""";

    private final JdbcClient jdbc;

    SheetQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is known of that innovation; nothing where there is none. */
    public SheetView find(InnovationId innovation) {
        return new SheetView(
                kits(innovation),
                links(ORIGINS, innovation),
                links(DESCENDANTS, innovation),
                replicas(innovation),
                checks(innovation));
    }

    private List<Kit> kits(InnovationId innovation) {
        var components = components(innovation);
        var documents = documents(innovation);
        return jdbc.sql("select * from catalogue_kit where innovation = :innovation order by version desc")
                .param("innovation", innovation.value())
                .query((row, _) -> {
                    var version = row.getInt("version");
                    return new Kit(
                            version,
                            Moments.read(row),
                            row.getString("changes"),
                            new TransferKit(
                                    components.getOrDefault(version, List.of()),
                                    documents.getOrDefault(version, List.of()),
                                    row.getString("prerequisites"),
                                    row.getObject("cost_rupiah", Long.class)));
                })
                .list();
    }

    private Map<Integer, List<TransferKit.Component>> components(InnovationId innovation) {
        record Row(int version, TransferKit.Component component) {}
        return jdbc
                .sql("select * from catalogue_component where innovation = :innovation order by version, ordinal")
                .param("innovation", innovation.value())
                .query((row, _) -> new Row(
                        row.getInt("version"),
                        new TransferKit.Component(
                                new ComponentKey(row.getString("key")),
                                row.getString("name"),
                                row.getString("description"),
                                row.getBoolean("essential"))))
                .stream()
                .collect(Collectors.groupingBy(Row::version, Collectors.mapping(Row::component, Collectors.toList())));
    }

    private Map<Integer, List<TransferKit.Document>> documents(InnovationId innovation) {
        record Row(int version, TransferKit.Document document) {}
        return jdbc
                .sql("select * from catalogue_document where innovation = :innovation order by version, ordinal")
                .param("innovation", innovation.value())
                .query((row, _) -> new Row(
                        row.getInt("version"),
                        new TransferKit.Document(row.getString("title"), new Digest(row.getString("digest")))))
                .stream()
                .collect(Collectors.groupingBy(Row::version, Collectors.mapping(Row::document, Collectors.toList())));
    }

    private List<Link> links(String sql, InnovationId innovation) {
        return jdbc.sql(sql)
                .param("innovation", innovation.value())
                .query((row, _) -> new Link(
                        named(row.getObject("innovation", UUID.class), row.getString("made_title")),
                        named(row.getObject("origin", UUID.class), row.getString("origin_title")),
                        ReplicationType.valueOf(row.getString("type")),
                        commitment(row)))
                .list();
    }

    private List<Replica> replicas(InnovationId innovation) {
        return jdbc.sql(REPLICAS)
                .param("innovation", innovation.value())
                .query((row, _) -> new Replica(
                        new CommitmentId(row.getObject("commitment", UUID.class)),
                        RegionName.of(row.getString("region")),
                        row.getString("local_name"),
                        ReplicationType.valueOf(row.getString("type")),
                        row.getBoolean("signed"),
                        row.getBoolean("implemented"),
                        row.getBoolean("verified"),
                        row.getBoolean("ended"),
                        became(row)))
                .list();
    }

    private List<Check> checks(InnovationId innovation) {
        return jdbc.sql("select * from catalogue_check where innovation = :innovation order by year desc")
                .param("innovation", innovation.value())
                .query((row, _) -> new Check(
                        row.getInt("year"),
                        Continuation.valueOf(row.getString("continuation")),
                        row.getString("findings")))
                .list();
    }

    private static @Nullable Named became(ResultSet row) throws SQLException {
        var innovation = row.getObject("became", UUID.class);
        return innovation == null ? null : named(innovation, row.getString("became_title"));
    }

    private static Named named(UUID innovation, @Nullable String title) {
        return new Named(new InnovationId(innovation), title);
    }

    private static @Nullable CommitmentId commitment(ResultSet row) throws SQLException {
        var id = row.getObject("commitment", UUID.class);
        return id == null ? null : new CommitmentId(id);
    }
}
