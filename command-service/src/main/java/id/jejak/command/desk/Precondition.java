package id.jejak.command.desk;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a caller has seen of an aggregate before giving an order about it, as {@code If-Match} says (RFC 9110, 13.1.1).
 *
 * <p>An entity tag of ours is the aggregate's version; the tag of a representation made of more than the aggregate has a
 * hyphen and a digest after it, which do not matter here. As the standard wants it, the condition is looked at only where
 * the order would otherwise succeed: a rule that refuses it speaks first.
 */
public sealed interface Precondition {

    /** An aggregate's last version; empty where there is no such aggregate. */
    boolean allows(OptionalLong version);

    /** Nothing was said. */
    record None() implements Precondition {
        @Override
        public boolean allows(OptionalLong version) {
            return true;
        }
    }

    /** {@code *}: there must be such an aggregate. */
    record Any() implements Precondition {
        @Override
        public boolean allows(OptionalLong version) {
            return version.isPresent();
        }
    }

    /** The aggregate is at one of these versions. */
    record OneOf(Set<Long> versions) implements Precondition {

        public OneOf {
            versions = Set.copyOf(versions);
        }

        @Override
        public boolean allows(OptionalLong version) {
            return version.isPresent() && versions.contains(version.getAsLong());
        }
    }

    /**
     * Reads the header.
     *
     * @param lines the header's values, as often as it was sent
     * @throws Refused if it is neither {@code *} nor a list of entity tags
     */
    static Precondition of(List<String> lines) {
        if (lines.isEmpty()) return new None();
        var header = String.join(",", lines).strip();
        if (header.equals("*")) return new Any();
        if (!Form.LIST.matcher(header).matches()) throw new Refused(DeskProblem.MALFORMED_PRECONDITION);
        return new OneOf(Form.OURS
                .matcher(header)
                .results()
                .map(MatchResult::group)
                .map(tag -> Long.valueOf(tag.substring(1).split("\\D", 2)[0]))
                .collect(toUnmodifiableSet()));
    }

    /**
     * Lets pass what was decided on this version of the aggregate.
     *
     * @throws Refused if the caller has seen another
     */
    default void require(OptionalLong version) {
        if (!allows(version)) throw new Refused(DeskProblem.PRECONDITION_FAILED);
    }

    /** How entity tags are written. */
    final class Form {

        private static final String TAG = "(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";

        private static final Pattern LIST = Pattern.compile(TAG + "(\\s*,\\s*" + TAG + ")*");

        /** A weak tag never matches: two representations it stands for may differ. A version of nineteen digits is none. */
        private static final Pattern OURS = Pattern.compile("(?<!W/)\"\\d{1,18}(-[0-9a-f]+)?\"");

        private Form() {}
    }
}
