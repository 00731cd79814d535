package id.jejak.query.platform.access;

import id.jejak.events.metadata.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Everybody reads; a form signs people in on the pages, HTTP Basic where a program asks. Nothing of the domain can be written
 * here: what somebody sends to be imported is handed on to the command service. What is shown can be made anew, which is for
 * the ministry to steer.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Openness.class)
class AccessConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    SecurityFilterChain access(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/imports", "/imports/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers("/error", "/sign-in", "/sign-out")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/generations/**", "/api/generations/**")
                        .hasRole(Role.MINISTRY_REVIEWER.name())
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/sign-in").failureUrl("/sign-in?refused"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(AccessConfiguration::isOfAProgram))
                .httpBasic(basic -> basic.realmName("Jejak"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** Programs know of no token. A browser, which could be made to send a password along, says which page made it. */
    private static boolean isOfAProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") && request.getHeader("Sec-Fetch-Site") == null;
    }
}
