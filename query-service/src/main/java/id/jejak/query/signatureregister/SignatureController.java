package id.jejak.query.signatureregister;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/signatures}: who signed what, in which capacity. */
@RestController
class SignatureController {

    private final Answers answers;
    private final SignatureQuery signatures;

    SignatureController(Answers answers, SignatureQuery signatures) {
        this.answers = answers;
        this.signatures = signatures;
    }

    /** Some signatures, and the journal position they reflect. */
    record Signatures(
            long position,
            List<SignatureView> signatures,
            @Nullable String next) {}

    @GetMapping("/api/queries/signatures")
    Signatures list(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String commitment,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var where = Asked.region(region);
        var covered = Asked.commitment(commitment);
        var cursor = Cursor.of(after);
        var most = Asked.limit(limit, 50);
        return answers.at(atLeast, position -> {
            var page = signatures.find(where, covered, cursor, most);
            return new Signatures(position, page.rows(), page.next());
        });
    }
}
