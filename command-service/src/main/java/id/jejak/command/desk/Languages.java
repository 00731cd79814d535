package id.jejak.command.desk;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** {@code Accept-Language} decides; programs that say nothing get English, as all of the interface is. */
@Configuration(proxyBeanMethods = false)
public class Languages {

    /** The language of the people who use it. */
    public static final Locale INDONESIAN = Locale.of("id");

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, INDONESIAN));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }
}
