package id.jejak.command.office;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.office.TermId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an office. */
sealed interface OfficeCommand extends Command {

    OfficeId office();

    @Override
    default Object subject() {
        return office();
    }

    /** Record that somebody holds the office on those days. */
    record RecordTerm(
            @TargetAggregateIdentifier OfficeId office, TermId term, PersonId holder, String decree, Days days, Act act)
            implements OfficeCommand {

        @Override
        public Optional<Object> part() {
            return Optional.of(term);
        }
    }

    record EndTerm(@TargetAggregateIdentifier OfficeId office, TermId term, LocalDate lastDay, String reason, Act act)
            implements OfficeCommand {}

    /** Let somebody else act for the holder, who is the actor. */
    record GiveDelegation(
            @TargetAggregateIdentifier OfficeId office,
            DelegationId delegation,
            PersonId delegate,
            Set<Power> powers,
            String document,
            LocalDate from,
            LocalDate until,
            Act act)
            implements OfficeCommand {

        Days days() {
            return new Days(from, until);
        }

        @Override
        public Optional<Object> part() {
            return Optional.of(delegation);
        }
    }

    record WithdrawDelegation(
            @TargetAggregateIdentifier OfficeId office, DelegationId delegation, String reason, Act act)
            implements OfficeCommand {}
}
