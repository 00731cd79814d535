package id.jejak.query.commitmentboard;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Refused;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/commitments}: where each commitment stands. */
@RestController
class CommitmentController {

    private final Answers answers;
    private final CommitmentQuery commitments;

    CommitmentController(Answers answers, CommitmentQuery commitments) {
        this.answers = answers;
        this.commitments = commitments;
    }

    /** Some commitments, and the journal position they reflect. */
    record Commitments(
            long position,
            List<CommitmentView> commitments,
            @Nullable String next) {}

    /** One commitment, and the journal position it reflects. */
    record OneCommitment(long position, CommitmentView commitment) {}

    @GetMapping("/api/queries/commitments")
    Commitments list(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var where = Asked.region(region);
        var at = Asked.word(stage, Stage.class);
        var cursor = Cursor.of(after);
        var most = Asked.limit(limit, 50);
        return answers.at(atLeast, position -> {
            var page = commitments.find(where, at, cursor, most);
            return new Commitments(position, page.rows(), page.next());
        });
    }

    @GetMapping("/api/queries/commitments/{id}")
    OneCommitment one(@PathVariable String id, @RequestParam(required = false) @Nullable Long atLeast) {
        var commitment = Objects.requireNonNull(Asked.commitment(id));
        return answers.at(
                atLeast,
                position -> commitments
                        .find(commitment)
                        .map(view -> new OneCommitment(position, view))
                        .orElseThrow(CommitmentController::unknown));
    }

    private static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "unknown-commitment", "No commitment has that id");
    }
}
