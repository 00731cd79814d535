package id.jejak.query.pages;

import java.util.Locale;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The two languages of the pages. Indonesian unless somebody asks for English, whatever the browser prefers. */
final class Languages extends CookieLocaleResolver {

    static final Locale INDONESIAN = Locale.of("id");

    Languages() {
        super("JEJAK_LANGUAGE");
        setDefaultLocaleFunction(_ -> INDONESIAN);
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
    }

    /** Reads what a cookie or a link says; a language the pages do not speak is Indonesian. */
    static Locale of(String text) {
        return text.equals("en") ? Locale.ENGLISH : INDONESIAN;
    }

    @Override
    protected Locale parseLocaleValue(String localeValue) {
        return of(localeValue);
    }
}
