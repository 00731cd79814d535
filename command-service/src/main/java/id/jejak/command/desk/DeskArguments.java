package id.jejak.command.desk;

import id.jejak.events.Ids;
import id.jejak.identity.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the request's {@link Body} and its {@link Caller}. */
@Component
class DeskArguments implements WebMvcConfigurer {

    /** The header by which a client makes a repeated request harmless (IETF draft, httpapi-idempotency-key-header). */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Bodies bodies;
    private final Clock clock;

    DeskArguments(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new BodyArgument());
        resolvers.add(new CallerArgument());
    }

    private final class BodyArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(Body.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return bodies.read(Request.from(servlet(request)).body(), parameter.getParameterType());
        }
    }

    private final class CallerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var actor = account().actor();
            var key = request.getHeader(IDEMPOTENCY_KEY);
            // a key is the caller's own: two people may choose the same
            var requestId = key == null ? Ids.next().toString() : actor.person() + "/" + requireForm(key);
            var digest = Request.from(servlet(request)).digest();
            var precondition = Precondition.of(Arrays.asList(
                    Objects.requireNonNullElse(request.getHeaderValues(HttpHeaders.IF_MATCH), new String[0])));
            return new Caller(actor, requestId, requestId, digest, clock.instant(), Optional.empty(), precondition);
        }
    }

    private static String requireForm(String key) {
        if (KEY_FORM.matcher(key).matches()) return key;
        throw InvalidBody.of(List.of(new InvalidBody.Field(IDEMPOTENCY_KEY, Fault.KEY_FORM)));
    }

    private static Account account() {
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return (Account) Objects.requireNonNull(authentication.getPrincipal());
    }

    private static HttpServletRequest servlet(NativeWebRequest request) {
        return Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    }
}
