package id.jejak.command.guide;

import id.jejak.command.desk.Caller;
import id.jejak.command.neighbour.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/commands/…/options}: what may be asked of an aggregate now, by whoever asks. */
@RestController
@RequestMapping("/api/commands")
class OptionsController {

    private final Guide guide;
    private final EventStore events;
    private final JsonMapper json;

    OptionsController(Guide guide, EventStore events, JsonMapper json) {
        this.guide = guide;
        this.events = events;
        this.json = json;
    }

    @GetMapping({
        "/{family}/{id}/options",
        "/{family}/{region}/{role}/options",
        "/{family}/{id}/{inner}/{innerId}/options"
    })
    ResponseEntity<Options> options(HttpServletRequest request, Caller caller, Locale language) {
        var path = request.getRequestURI();
        var address = path.substring(0, path.lastIndexOf('/'));
        var options =
                Reading.inOneBreath(Map.of(), () -> guide.options(address, new Histories(events), caller, language));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(options))
                .body(options);
    }

    /** What is open depends on more than the aggregate, and on who asks. */
    private String tag(Options options) {
        var digest = DigestUtils.md5DigestAsHex(json.writeValueAsBytes(options));
        var version = options.version();
        return version == null ? "\"" + digest + "\"" : "\"" + version + "-" + digest + "\"";
    }
}
