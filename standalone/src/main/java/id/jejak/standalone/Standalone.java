package id.jejak.standalone;

import id.jejak.events.region.Region;
import id.jejak.events.region.Regions;
import id.jejak.identity.Account;
import id.jejak.identity.Accounts;
import id.jejak.journal.JournalReader;
import id.jejak.standalone.seed.SigningDay;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.boot.logging.LoggingSystem;

/** What {@code ./run} starts: a database, both services, one address, and the signing day in it. */
public final class Standalone {

    private final Options options;
    private final Closing closing;
    private final PrintStream out;

    private Standalone(Options options, Closing closing, PrintStream out) {
        this.options = options;
        this.closing = closing;
        this.out = out;
    }

    /** Starts Jejak; see {@link Options#USAGE}. */
    public static void main(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        // nothing is logged before the services say where to
        LoggingSystem.get(Standalone.class.getClassLoader()).beforeInitialize();
        // Axon would leave a machine id in the home folder and ask the network for news
        System.setProperty("axoniq.update-checker.disabled", "true");
        var closing = new Closing(System.err);
        Runtime.getRuntime().addShutdownHook(new Thread(closing, "closing"));
        try {
            new Standalone(Options.parse(arguments), closing, System.out).start();
        } catch (RuntimeException e) {
            System.err.println(sentence(e));
            System.exit(1);
        }
    }

    private static String sentence(RuntimeException e) {
        var message = Objects.requireNonNullElse(e.getMessage(), e.toString());
        return e instanceof CannotStart ? message : "Jejak could not start: " + message;
    }

    private void start() {
        var address = new InetSocketAddress(options.address(), options.port());
        requireFree(address);
        var folder = closing.remember(DataFolder.open(options.data()));
        say("PostgreSQL 18 starting in %s …".formatted(options.data()));
        var database = closing.remember(EmbeddedDatabase.start(folder));
        say("journal ready");
        var services = new Services(database, folder, options.forServices());
        var commands = closing.remember(services.startCommands());
        say("command service ready");
        var queries = closing.remember(services.startQueries(Services.addressOf(commands)));
        say("query service ready");
        var door = closing.remember(FrontDoor.open(address, Services.addressOf(commands), Services.addressOf(queries)));
        var accounts = queries.getBean(Accounts.class).accounts();
        load(door.address(), accounts, database);
        announce(door.address(), accounts);
    }

    /** The door opens last; who is going to be turned away should hear it first. */
    private static void requireFree(InetSocketAddress address) {
        if (address.isUnresolved()) {
            throw new CannotStart("This machine has no address " + address.getHostString());
        }
        try (var _ = new ServerSocket(address.getPort(), 1, address.getAddress())) {
            // it could be opened, so it is free
        } catch (IOException e) {
            throw FrontDoor.portTaken(address, e);
        }
    }

    private void load(URI address, List<Account> accounts, EmbeddedDatabase database) {
        var journal = new JournalReader(database.as(database.reader()));
        try (var day = new SigningDay(address, passwords(accounts))) {
            if (day.isLoaded(request -> journal.requestOf(request).isPresent())) {
                say("the signing day is in the journal already: %d commitments".formatted(day.commitments()));
            } else {
                say("loading the signing day: %d commitments".formatted(day.commitments()));
                day.load();
            }
            day.awaitShown(journal.head());
        }
    }

    private static UnaryOperator<String> passwords(List<Account> accounts) {
        return username -> accounts.stream()
                .filter(account -> account.getUsername().equals(username))
                .findFirst()
                .map(Standalone::password)
                .orElseThrow(
                        () -> new CannotStart("There is no account " + username + " to load the signing day with"));
    }

    /** The demo's passwords stand in the clear, on purpose. */
    private static String password(Account account) {
        return account.getPassword().replace("{noop}", "");
    }

    private void announce(URI address, List<Account> accounts) {
        say("");
        say("Jejak is ready: " + address);
        say("");
        say("Anybody may look. To act, sign in as one of these (Ctrl-C stops Jejak):");
        say("");
        for (var account : accounts) {
            say("  %-22s %-20s %-18s %s"
                    .formatted(account.getUsername(), password(account), account.role(), government(account)));
        }
        say("");
    }

    private static String government(Account account) {
        return Optional.ofNullable(account.region())
                .flatMap(Regions::find)
                .map(Region::name)
                .orElse("");
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
