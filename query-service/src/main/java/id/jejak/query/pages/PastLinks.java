package id.jejak.query.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.ILinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Links that keep the past that is looked at: a click does not lead unnoticed back to now. */
final class PastLinks extends AbstractLinkBuilder {

    private static final List<String> KEPT = List.of("asOf", "on");

    /** What is the same whenever it is looked at. */
    private static final List<String> TIMELESS =
            List.of("/css/", "/js/", "/img/", "/sign-", "/imports", "/generations");

    private final ILinkBuilder plain = new StandardLinkBuilder();

    @Override
    public @Nullable String buildLink(
            IExpressionContext context, @Nullable String base, @Nullable Map<String, Object> parameters) {
        if (base == null || !base.startsWith("/") || TIMELESS.stream().anyMatch(base::startsWith)) {
            return plain.buildLink(context, base, parameters);
        }
        var all = new LinkedHashMap<String, Object>();
        if (parameters != null) all.putAll(parameters);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            for (var name : KEPT) {
                var value = web.getRequest().getParameter(name);
                if (value != null && !value.isBlank()) all.putIfAbsent(name, value);
            }
        }
        return plain.buildLink(context, base, all);
    }
}
