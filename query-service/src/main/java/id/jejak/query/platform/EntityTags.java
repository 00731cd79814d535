package id.jejak.query.platform;

import id.jejak.journal.JournalReader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every answer a strong entity tag, and none of its body to whoever has it already.
 *
 * <p>What is shown of one aggregate is made of others as well, and of who asks; so the tag is a digest of the answer. An
 * answer about one aggregate has that aggregate's version before it, up to which the answer reflects it: the command
 * service takes the tag in {@code If-Match} and looks at the version.
 */
@Component
class EntityTags extends ShallowEtagHeaderFilter {

    private static final String REFLECTED = EntityTags.class.getName() + ".reflected";

    private final JournalReader journal;

    EntityTags(JournalReader journal) {
        this.journal = journal;
    }

    /** Notes which position of the journal the answer to the request at hand reflects, if there is a request. */
    static void reflected(long position) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(REFLECTED, position, RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/queries/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // may be kept, by whoever asked and was shown it, but not used unasked
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        super.doFilterInternal(request, response, chain);
    }

    @Override
    protected String generateETagHeaderValue(InputStream body, boolean isWeak) throws IOException {
        var digest = super.generateETagHeaderValue(body, isWeak);
        return version()
                .map(version -> "\"" + version + "-" + digest.substring(1))
                .orElse(digest);
    }

    private Optional<Long> version() {
        var request = Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
        var position = request.getAttribute(REFLECTED, RequestAttributes.SCOPE_REQUEST);
        var address =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (!(position instanceof Long reflected && address instanceof Map<?, ?> ids && ids.size() == 1)) {
            return Optional.empty();
        }
        var version = journal.lastVersion(ids.values().iterator().next().toString(), reflected);
        return version.isPresent() ? Optional.of(version.getAsLong()) : Optional.empty();
    }
}
