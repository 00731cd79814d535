package id.jejak.command.competition;

import id.jejak.command.desk.FollowUps;
import id.jejak.events.competition.EntryEvent.EntryAwarded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** What an innovation is awarded decides in which group it may enter later editions. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenEntryAwardedThenRememberAward {

    private final FollowUps followUps;

    WhenEntryAwardedThenRememberAward(FollowUps followUps) {
        this.followUps = followUps;
    }

    @EventHandler
    void on(EntryAwarded event, EventMessage<?> cause) {
        followUps.send(new RememberAward(event.entry(), event.tier(), FollowUps.act(event, cause)), cause);
    }
}
