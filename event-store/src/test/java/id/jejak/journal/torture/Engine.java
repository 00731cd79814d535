package id.jejak.journal.torture;

import java.time.Duration;

/** What is tortured. */
enum Engine {
    /** Ours. */
    JOURNAL,
    /** The one Axon brings for JDBC, as it is shipped. */
    STOCK;

    static Engine of(Arguments arguments) {
        return switch (arguments.text("engine", "journal")) {
            case "journal" -> JOURNAL;
            case "stock" -> STOCK;
            default -> throw new IllegalArgumentException("--engine is journal or stock");
        };
    }

    String word() {
        return this == JOURNAL ? "journal" : "stock";
    }

    Appender appender(String url, Duration patience, Duration gapTimeout) {
        return switch (this) {
            case JOURNAL -> new JournalAppender(url, patience);
            case STOCK -> new StockAppender(url, gapTimeout);
        };
    }

    Following follow(String url, Duration gapTimeout) {
        return switch (this) {
            case JOURNAL -> new JournalFollowing(url);
            case STOCK -> new StockFollowing(url, gapTimeout);
        };
    }
}
