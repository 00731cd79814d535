package id.jejak.identity;

import id.jejak.events.region.RegionCode;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

/** Lets a service know its accounts. Each service decides for itself what it asks of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Accounts.class)
public class IdentityConfiguration {

    @Bean
    @ConfigurationPropertiesBinding
    static Converter<String, RegionCode> regionCodeFromText() {
        // a method of its own rather than a lambda: Spring reads the converter's types from its class
        return new Converter<>() {
            @Override
            public RegionCode convert(String source) {
                return new RegionCode(source);
            }
        };
    }

    /** {@code jejak.pass-secret} is the same in both services. */
    @Bean
    Passes passes(@Value("${jejak.pass-secret:}") String secret, Accounts accounts, ObjectProvider<Clock> clock) {
        return new Passes(secret, accounts, clock.getIfAvailable(Clock::systemUTC));
    }
}
