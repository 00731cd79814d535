package id.jejak.query.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Lets {@code ?lang=en} choose the language, and a cookie remember it. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    /** Whoever looks at the past stays in it from page to page. */
    @Autowired
    void leadOn(SpringTemplateEngine pages) {
        pages.setLinkBuilder(new PastLinks());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor() {
            @Override
            protected @Nullable Locale parseLocaleValue(String localeValue) {
                return Languages.of(localeValue);
            }
        };
        change.setParamName("lang");
        var _ = registry.addInterceptor(change);
    }
}
