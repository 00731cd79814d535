package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.journal.ContenderMain.Task;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link ContenderMain}, running with the options of this JVM.
 *
 * <p>A process for each, for what two frameworks share in one JVM is compiled for both of them, and each makes the other
 * slower; nobody runs them so.
 */
final class ContenderProcess implements AutoCloseable {

    /** All of them stand side by side in the memory. */
    private static final List<String> HEAP = List.of("-Xms2g", "-Xmx2g");

    private final Entrant entrant;
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private ContenderProcess(Entrant entrant, Process process) {
        this.entrant = entrant;
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static ContenderProcess start(Task task) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(HEAP);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ContenderMain.class.getName()));
        command.add(JsonMapper.shared().writeValueAsString(task));
        return new ContenderProcess(
                task.entrant(),
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    Entrant entrant() {
        return entrant;
    }

    /** Measures it once with so many clients. */
    Measurement measure(int clients) throws IOException {
        questions.write(clients + "\n");
        questions.flush();
        var answer = answers.readLine();
        if (answer == null) throw new IOException(entrant + " ended before it answered");
        return JsonMapper.shared().readValue(answer, Measurement.class);
    }

    @Override
    public void close() throws IOException {
        questions.close();
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var _ = process.destroyForcibly();
    }
}
