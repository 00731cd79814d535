package id.jejak.query.signatureregister;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/instruments}: which documents there are, and who has yet to sign them. */
@RestController
class InstrumentController {

    private final Answers answers;
    private final InstrumentQuery instruments;

    InstrumentController(Answers answers, InstrumentQuery instruments) {
        this.answers = answers;
        this.instruments = instruments;
    }

    /** Some instruments, and the journal position they reflect. */
    record Instruments(
            long position,
            List<InstrumentView> instruments,
            @Nullable String next) {}

    @GetMapping("/api/queries/instruments")
    Instruments list(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var where = Asked.region(region);
        var which = Asked.id(instrument);
        var cursor = Cursor.of(after);
        var most = Asked.limit(limit, 50);
        return answers.at(atLeast, position -> {
            var page = instruments.find(where, which, cursor, most);
            return new Instruments(position, page.rows(), page.next());
        });
    }
}
