package id.jejak.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Lets a service that has signed somebody in hand on what they ask for to the other one, which then knows who asks without
 * having seen a password. A pass (JWT, RFC 7519, signed by HMAC-SHA-256 with a secret that both services share) names the
 * account alone and holds for a minute; as what they act is looked up by whoever reads it.
 */
public final class Passes {

    /** The key of HMAC-SHA-256 is as long as its digest, or longer (RFC 7518, section 3.2). */
    private static final int SHORTEST_SECRET = 32;

    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final String FOR = "jejak";

    private final Accounts accounts;
    private final Clock clock;
    private final Optional<SecretKey> key;

    /**
     * Knows the secret.
     *
     * @param secret 32 characters or more; blank if this installation shares none, and then nobody is handed on
     * @throws IllegalArgumentException if it is too short to be one
     */
    public Passes(String secret, Accounts accounts, Clock clock) {
        if (!secret.isBlank() && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "jejak.pass-secret needs %d characters or more".formatted(SHORTEST_SECRET));
        }
        this.accounts = accounts;
        this.clock = clock;
        this.key = secret.isBlank()
                ? Optional.empty()
                : Optional.of(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    /** Whether anybody can be handed on. */
    public boolean areGiven() {
        return key.isPresent();
    }

    /**
     * A pass for somebody who has just been signed in.
     *
     * @throws java.util.NoSuchElementException if none are given here
     */
    public String of(Account account) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .subject(account.username())
                .audience(List.of(FOR))
                .issuedAt(now)
                .expiresAt(now.plus(HOLDS))
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return NimbusJwtEncoder.withSecretKey(key.orElseThrow())
                .build()
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    /**
     * Looks whether a pass is one of ours and holds.
     *
     * @throws java.util.NoSuchElementException if none are given here
     */
    public JwtDecoder inspector() {
        var timely = new JwtTimestampValidator();
        timely.setClock(clock);
        var decoder = NimbusJwtDecoder.withSecretKey(key.orElseThrow())
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                timely, new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(FOR))));
        return decoder;
    }

    /**
     * Whose pass it is.
     *
     * @throws BadJwtException if the account is gone since
     */
    public Account holder(Jwt pass) {
        return accounts.find(pass.getClaimAsString(JwtClaimNames.SUB))
                .orElseThrow(() -> new BadJwtException("Nobody has this account"));
    }
}
