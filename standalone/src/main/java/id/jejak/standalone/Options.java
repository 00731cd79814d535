package id.jejak.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param port where the one address listens
 * @param address on which of the machine's addresses
 * @param data the data folder
 * @param forServices settings handed to both services as they are
 */
record Options(int port, String address, Path data, List<String> forServices) {

    static final String USAGE = """
            Usage: ./run [options]
              --port=NUMBER      where Jejak listens (default 8080; 0 lets the system choose)
              --address=ADDRESS  on which of this machine's addresses (default 127.0.0.1: this machine only)
              --data=FOLDER      where everything is kept (default ./data)
              --jejak.…=VALUE    a setting of the services, see docs/operations.md
              --logging.…=VALUE  a setting of their log
              --help             this text""";

    Options {
        forServices = List.copyOf(forServices);
    }

    /**
     * Reads a command line.
     *
     * @throws CannotStart naming the option that is not understood
     */
    static Options parse(String... arguments) {
        var port = 8080;
        var address = "127.0.0.1";
        var data = Path.of("./data");
        var forServices = new ArrayList<String>();
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            if (parts.length < 2) throw notUnderstood(argument);
            switch (parts[0]) {
                case "--port" -> port = port(parts[1]);
                case "--address" -> address = parts[1];
                case "--data" -> data = Path.of(parts[1]);
                default -> {
                    if (!argument.startsWith("--jejak.") && !argument.startsWith("--logging.")) {
                        throw notUnderstood(argument);
                    }
                    forServices.add(argument);
                }
            }
        }
        return new Options(port, address, data, forServices);
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) return port;
        } catch (NumberFormatException _) {
            // the sentence below says it
        }
        throw new CannotStart("--port=%s is no port; give a number from 0 to 65535".formatted(text));
    }

    private static CannotStart notUnderstood(String argument) {
        return new CannotStart("The option %s is not known; ./run --help lists those that are".formatted(argument));
    }
}
