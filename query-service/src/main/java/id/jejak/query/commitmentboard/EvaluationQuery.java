package id.jejak.query.commitmentboard;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.QuarterEvaluation;
import id.jejak.events.commitment.QuarterEvaluation.Fidelity;
import id.jejak.query.commitmentboard.CommitmentView.Evaluated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was evaluated of the commitments on the board. */
@Component
class EvaluationQuery {

    private record Quarter(CommitmentId commitment, int year, int quarter) {

        static Quarter of(ResultSet row) throws SQLException {
            return new Quarter(
                    new CommitmentId(row.getObject("commitment", UUID.class)),
                    row.getInt("year"),
                    row.getInt("quarter"));
        }
    }

    private final JdbcClient jdbc;

    EvaluationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The evaluations of each of these commitments, in the order of quarters. */
    Map<CommitmentId, List<Evaluated>> of(UUID[] commitments) {
        record Row(CommitmentId commitment, Evaluated evaluated) {}
        var components = components(commitments);
        return jdbc
                .sql("select * from board_evaluation where commitment = any(:ids) order by year, quarter")
                .param("ids", commitments)
                .query((row, _) -> {
                    var quarter = Quarter.of(row);
                    var found = new QuarterEvaluation(
                            quarter.year(),
                            quarter.quarter(),
                            components.getOrDefault(quarter, List.of()),
                            row.getString("benefit"),
                            row.getString("verdict"));
                    return new Row(quarter.commitment(), new Evaluated(found, row.getLong("position")));
                })
                .stream()
                .collect(Collectors.groupingBy(
                        Row::commitment, Collectors.mapping(Row::evaluated, Collectors.toList())));
    }

    private Map<Quarter, List<QuarterEvaluation.Component>> components(UUID[] commitments) {
        record Row(Quarter quarter, QuarterEvaluation.Component component) {}
        return jdbc
                .sql("select * from board_component where commitment = any(:ids) order by ordinal")
                .param("ids", commitments)
                .query((row, _) -> new Row(
                        Quarter.of(row),
                        new QuarterEvaluation.Component(
                                row.getString("name"),
                                Fidelity.valueOf(row.getString("fidelity")),
                                row.getString("note"))))
                .stream()
                .collect(Collectors.groupingBy(Row::quarter, Collectors.mapping(Row::component, Collectors.toList())));
    }
}
