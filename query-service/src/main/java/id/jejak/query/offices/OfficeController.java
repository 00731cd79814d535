package id.jejak.query.offices;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/offices}: who holds the offices of a government, and who may act for them. */
@RestController
class OfficeController {

    private final Answers answers;
    private final OfficeQuery offices;

    OfficeController(Answers answers, OfficeQuery offices) {
        this.answers = answers;
        this.offices = offices;
    }

    /** The offices of a government, and the journal position they reflect. */
    record Offices(long position, List<OfficeView> offices) {}

    @GetMapping("/api/queries/offices")
    Offices list(@RequestParam String region, @RequestParam(required = false) @Nullable Long atLeast) {
        var where = Asked.region(region);
        return answers.at(atLeast, position -> new Offices(position, where == null ? List.of() : offices.of(where)));
    }
}
