package id.jejak.query.pages;

import id.jejak.query.audittrail.AuditTrailQuery;
import id.jejak.query.audittrail.Subject;
import id.jejak.query.audittrail.TrailFilter;
import id.jejak.query.commitmentboard.CommitmentQuery;
import id.jejak.query.deadlines.DeadlineFilter;
import id.jejak.query.deadlines.DeadlineQuery;
import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Refused;
import id.jejak.query.signatureregister.SignatureQuery;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One commitment: where it stands, who signed it, and everything that happened to it. */
@Controller
class CommitmentPageController {

    private final Answers answers;
    private final CommitmentQuery commitments;
    private final SignatureQuery signatures;
    private final DeadlineQuery deadlines;
    private final AuditTrailQuery trail;

    CommitmentPageController(
            Answers answers,
            CommitmentQuery commitments,
            SignatureQuery signatures,
            DeadlineQuery deadlines,
            AuditTrailQuery trail) {
        this.answers = answers;
        this.commitments = commitments;
        this.signatures = signatures;
        this.deadlines = deadlines;
        this.trail = trail;
    }

    @GetMapping("/commitments/{id}")
    String commitment(@PathVariable String id, @RequestParam(required = false) @Nullable Long atLeast, Model model) {
        var asked = Objects.requireNonNull(Asked.commitment(id));
        return answers.at(atLeast, position -> {
            var commitment = commitments
                    .find(asked)
                    .orElseThrow(
                            () -> new Refused(HttpStatus.NOT_FOUND, "unknown-commitment", "No commitment has that id"));
            var filter = TrailFilter.about(Subject.Kind.COMMITMENT, asked);
            model.addAttribute("position", position);
            model.addAttribute("commitment", commitment);
            model.addAttribute("lifecycle", Lifecycle.of(commitment));
            model.addAttribute(
                    "signatures", signatures.find(null, asked, null, Asked.MOST).rows());
            model.addAttribute(
                    "deadlines",
                    deadlines
                            .find(DeadlineFilter.under(asked), null, Asked.MOST)
                            .rows());
            model.addAttribute(
                    "trail", trail.oldestFirst(filter, null, Asked.MOST).rows());
            model.addAttribute("counted", trail.count(filter));
            return "commitment";
        });
    }
}
