package id.jejak.command.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a command's body once and no further than allowed, after the caller has signed in. */
@Component
class BodyFilter extends OncePerRequestFilter {

    /** The largest body taken, in bytes; a plan of a hundred activities takes a third of it. */
    static final int LARGEST_BODY = 128 * 1024;

    private final ProblemWriter problems;

    BodyFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    /** A file to import is as large as it is; whoever takes it in reads it piece by piece. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/imports/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            problems.write(request, response, DeskProblem.BODY_TOO_LARGE, LARGEST_BODY);
            return;
        }
        Request.of(request.getRequestURI(), body).attachTo(request);
        chain.doFilter(request, response);
    }
}
