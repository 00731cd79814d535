package id.jejak.command.counterexample;

import org.axonframework.commandhandling.CommandHandler;

/** An automation that would act on the past, and takes commands besides. */
public final class WhenNothingThenReplay {

    private WhenNothingThenReplay() {}

    @CommandHandler
    void handle(String command) {
        assert !command.isEmpty();
    }
}
