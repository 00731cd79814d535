package id.jejak.command.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes nothing that a page of another site sends. A browser that was told a password once sends it along with whatever it is
 * made to send; it also says who made it ({@code Sec-Fetch-Site}, W3C Fetch Metadata), and programs say nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnPages extends OncePerRequestFilter {

    /** {@code none} is a person who typed the address. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private static final Set<String> HARMLESS =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    private final ProblemWriter problems;

    OwnPages(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site == null || OWN.contains(site)) chain.doFilter(request, response);
        else problems.write(request, response, DeskProblem.FROM_ANOTHER_SITE);
    }
}
