package id.jejak.events.signing;

import org.jspecify.annotations.Nullable;

/**
 * Who signed, as far as is known.
 *
 * @param name the person's name; absent where the source leaves it out
 * @param office the office held, as the document or the source puts it
 */
public record Signatory(@Nullable String name, @Nullable String office) {}
