package id.jejak.command.competition;

import id.jejak.command.act.Lifecycle;
import id.jejak.events.competition.EntryEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of an entry in a competition, for those who ask what may be done next. */
@Configuration(proxyBeanMethods = false)
class EntryLife {

    static final Lifecycle<Entry, EntryCommand, EntryEvent> LIFECYCLE = new Lifecycle<>(
            EntryCommand.class,
            EntryEvent.class,
            new Entry.Unknown(),
            (_, command) -> EntryRights.check(command),
            Entry::decide,
            Entry::evolve,
            EntryLife::stage);

    @Bean
    Lifecycle<?, ?, ?> entryLifecycle() {
        return LIFECYCLE;
    }

    private static String stage(Entry state) {
        return (state instanceof Entry.Entered entered ? entered.stage() : state)
                .getClass()
                .getSimpleName();
    }
}
