package id.jejak.command.competition;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.events.competition.AwardsId;
import id.jejak.events.competition.EntryId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Put an award on the innovation's list. */
record RememberAward(@TargetAggregateIdentifier AwardsId awards, EntryId entry, String tier, Act act)
        implements Command {

    RememberAward(EntryId entry, String tier, Act act) {
        this(AwardsId.of(entry.innovation()), entry, tier, act);
    }

    /** The answer names the entry: the list is nobody's concern but ours. */
    @Override
    public Object subject() {
        return entry;
    }

    @Override
    public Object target() {
        return awards;
    }
}
