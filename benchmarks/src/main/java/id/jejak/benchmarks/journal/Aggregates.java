package id.jejak.benchmarks.journal;

import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;

/** The command service's aggregates and nothing else of it: neither web nor automations. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(basePackages = "id.jejak.command", useDefaultFilters = false, includeFilters = @Filter(Aggregate.class))
class Aggregates {}
