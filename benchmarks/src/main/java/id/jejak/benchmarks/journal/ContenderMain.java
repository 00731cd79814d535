package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.Server;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * One contender in a process of its own. It is told on its standard input with how many clients to be measured, a number on
 * a line, and answers each line with the measurement as one line of JSON; at the end of its input it ends.
 */
final class ContenderMain {

    private ContenderMain() {}

    /**
     * Opens the contender and measures it as often as it is asked.
     *
     * @param arguments a {@link Task} as JSON
     */
    public static void main(String[] arguments) throws Exception {
        var answers = System.out;
        System.setOut(System.err); // where frameworks may say what they like
        var task = JsonMapper.shared().readValue(arguments[0], Task.class);
        try (var server = Server.at(task.server);
                var contender = task.entrant.open(server, task.rows);
                var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var loop = new ClosedLoop(server, task.length);
            for (var line = questions.readLine(); line != null; line = questions.readLine()) {
                var measured = loop.run(contender, Integer.parseInt(line));
                answers.println(JsonMapper.shared().writeValueAsString(measured));
            }
        }
    }

    /**
     * What it is to do.
     *
     * @param rows see {@link Entrant#open}
     */
    record Task(Entrant entrant, Server.Address server, int rows, Length length) {}
}
