package id.jejak.standalone.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, driven without downloading another. */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new CreateOptions().setEnv(environment));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(QUIETLY));
    }

    /** Opens it; the test is skipped, and says why, where there is none. */
    public static Browser open() {
        var executable = find();
        Assumptions.assumeTrue(
                executable.isPresent(),
                "the pages were not looked at in a browser: no Chromium on the PATH (apt install chromium, or -Djejak.chromium=FILE)");
        return new Browser(executable.orElseThrow());
    }

    private static Optional<Path> find() {
        var named = System.getProperty("jejak.chromium");
        if (named != null) return Optional.of(Path.of(named));
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of its own, with nobody signed in. */
    public BrowserContext window(int width, int height) {
        return chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** The same of somebody whose browser carries out no scripts. */
    public BrowserContext windowWithoutScripts(int width, int height) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
