package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.journal.Contender.Client;
import id.jejak.command.act.Command;
import id.jejak.command.commitment.CommitmentWalk;
import id.jejak.events.Ids;
import id.jejak.events.metadata.EventMetadata;
import java.util.Collections;
import java.util.Iterator;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;

/** A client that takes one commitment after another through its whole life, one command at a time. */
final class Commands implements Client {

    /** So many steps take one commitment from its proposal to its verification. */
    static final int STEPS = CommitmentWalk.commands().size();

    private static final String DIGEST = "sha256:" + "5e".repeat(32);

    private final CommandGateway gateway;
    private Iterator<Command> walk = Collections.emptyIterator();

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void step() {
        if (!walk.hasNext()) walk = CommitmentWalk.commands().iterator();
        send(walk.next());
    }

    /** Gives a command under a request id of its own. */
    void send(Command command) {
        var request = Ids.next().toString();
        var metadata = new EventMetadata(command.act().actor(), request, DIGEST, request, request);
        var _ = gateway.sendAndWait(
                GenericCommandMessage.asCommandMessage(command).andMetaData(MetaData.from(metadata.toMap())));
    }
}
