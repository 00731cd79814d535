package id.jejak.command.desk;

import id.jejak.command.act.Command;
import id.jejak.command.act.Rejection;
import java.util.List;
import java.util.Locale;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * Submits several orders of one request, each to an aggregate of its own: what becomes of one does not touch the others.
 *
 * <p>Each is remembered by itself under the request's idempotency key. So a repeated request gets the first answer for
 * what was carried out, and a new decision on what was refused; and after a failure halfway, repeating it does the rest.
 */
@Component
public class ManyOrders {

    private final CommandDesk desk;
    private final ProblemWriter problems;

    ManyOrders(CommandDesk desk, ProblemWriter problems) {
        this.desk = desk;
        this.problems = problems;
    }

    /**
     * Submits the orders one after the other.
     *
     * @param language of the problems' sentences
     * @return an outcome for each order, in their order
     * @throws id.jejak.journal.JournalException if the journal cannot take them now
     */
    public List<Outcome> submit(List<? extends Command> commands, Caller caller, Locale language) {
        return commands.stream()
                .map(command -> submit(command, caller.withOrderAbout(command.subject()), language))
                .toList();
    }

    private Outcome submit(Command command, Caller caller, Locale language) {
        var id = command.subject().toString();
        try {
            return Outcome.of(desk.carryOut(command, caller));
        } catch (Rejection e) {
            return Outcome.refused(id, problems.problem(e.rule(), language));
        } catch (Refused e) {
            return Outcome.refused(id, problems.problem(e.problem(), language));
        } catch (ConcurrencyException e) {
            return Outcome.refused(id, problems.problem(DeskProblem.OVERTAKEN, language));
        }
    }
}
