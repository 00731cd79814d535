package id.jejak.command.platform;

import static org.springframework.security.config.Customizer.withDefaults;

import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.ProblemWriter;
import id.jejak.identity.Passes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/** Nobody writes without saying who they are, with every request: there are no sessions here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain commands(HttpSecurity http, ProblemWriter problems, Passes passes) {
        if (passes.areGiven())
            http.oauth2ResourceServer(
                    pages -> pages.jwt(handedOnBy(passes)).authenticationEntryPoint(signInFirst(problems)));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/commands/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(signInFirst(problems)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(signInFirst(problems)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // there is no cookie that could be abused, and OwnPages looks after remembered passwords
                .csrf(AbstractHttpConfigurer::disable)
                .headers(withDefaults())
                .build();
    }

    /** The pages sign people in by a form and hand on what they ask for. */
    private static Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>.JwtConfigurer> handedOnBy(Passes passes) {
        return jwt -> jwt.decoder(passes.inspector()).jwtAuthenticationConverter(pass -> {
            var account = passes.holder(pass);
            return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        });
    }

    private static AuthenticationEntryPoint signInFirst(ProblemWriter problems) {
        return (request, response, _) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Jejak\"");
            problems.write(request, response, DeskProblem.SIGN_IN_FIRST);
        };
    }
}
