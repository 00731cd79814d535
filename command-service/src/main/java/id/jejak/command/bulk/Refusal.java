package id.jejak.command.bulk;

import org.jspecify.annotations.Nullable;

/**
 * Why a line was refused. A line may have several.
 *
 * @param column where; none if it is the line as a whole
 * @param value what stands there, shortened
 * @param rule stable, for programs
 * @param english for people
 * @param indonesian for people
 */
public record Refusal(
        int line, @Nullable String column, @Nullable String value, String rule, String english, String indonesian) {}
