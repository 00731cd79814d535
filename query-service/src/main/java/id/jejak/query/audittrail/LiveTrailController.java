package id.jejak.query.audittrail;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.live.Listeners;
import id.jejak.query.platform.live.Telling.Message;
import id.jejak.query.platform.live.Telling.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * {@code /api/live/audit}: the entries of the trail as they come, each with its position as id. Whoever is cut off sends the
 * last one as {@code Last-Event-ID}, as browsers do by themselves, and misses nothing. Names of officials are in no message.
 */
@RestController
class LiveTrailController {

    private final Answers answers;
    private final AuditTrailQuery trail;
    private final Listeners listeners;

    LiveTrailController(Answers answers, AuditTrailQuery trail, Listeners listeners) {
        this.answers = answers;
        this.trail = trail;
        this.listeners = listeners;
    }

    /**
     * Tells the entries that pass the filter.
     *
     * @param after the position behind which to begin; now, if neither it nor the header says
     */
    @GetMapping(path = "/api/live/audit", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(
            @ModelAttribute TrailFilter.Request filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        var which = TrailFilter.of(filter);
        var from = Asked.position(last == null ? after : last);
        return listeners.tell(from == null ? answers.position() : from, position -> since(which, position));
    }

    private Told since(TrailFilter which, long position) {
        return answers.at(null, reflected -> {
            var page = trail.oldestFirst(which, new Cursor("", position), Asked.MOST);
            var messages = page.rows().stream()
                    .map(entry -> new Message(entry.position(), entry))
                    .toList();
            // what was cut is told next
            return new Told(
                    messages,
                    page.next() == null ? reflected : messages.getLast().position());
        });
    }
}
