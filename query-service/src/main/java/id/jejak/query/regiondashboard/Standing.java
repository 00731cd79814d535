package id.jejak.query.regiondashboard;

import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many commitments have come how far. Each number counts those for which that one step has happened, whatever came
 * later: signing is not implementing and declaring is not verifying.
 *
 * @param implemented declared implemented by the region
 * @param verified found implemented by somebody from elsewhere
 * @param dropped taken off the list before anybody signed
 * @param lapsed let lie, and ended after a notice
 * @param withdrawn taken back; they stay in the numbers of the steps that had happened
 * @param overdue signed, neither withdrawn nor lapsed, without a plan, its due day over where the region is
 * @param planDueOn the earliest due day among signed commitments that still owe a plan
 * @param signedOn the day of the first signature
 * @param signatures who signed, by capacity and by what stands behind it
 */
public record Standing(
        int proposed,
        int signed,
        int planSubmitted,
        int planApproved,
        int implemented,
        int verified,
        int dropped,
        int lapsed,
        int withdrawn,
        int overdue,
        @Nullable LocalDate planDueOn,
        @Nullable LocalDate signedOn,
        List<Signatures> signatures) {

    /** Nothing has happened. */
    public static final Standing NOTHING = new Standing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, List.of());

    public Standing {
        signatures = List.copyOf(signatures);
    }

    /** How many signed in that capacity with that standing. */
    public record Signatures(Capacity capacity, AuthorityStatus authority, int count) {}

    /** Both together, as a province is its own government and its regencies. */
    public Standing plus(Standing other) {
        return new Standing(
                proposed + other.proposed,
                signed + other.signed,
                planSubmitted + other.planSubmitted,
                planApproved + other.planApproved,
                implemented + other.implemented,
                verified + other.verified,
                dropped + other.dropped,
                lapsed + other.lapsed,
                withdrawn + other.withdrawn,
                overdue + other.overdue,
                either(planDueOn, other.planDueOn, Standing::earlier),
                either(signedOn, other.signedOn, Standing::earlier),
                merged(signatures, other.signatures));
    }

    /** The signatures of one capacity. */
    public int signedAs(Capacity capacity) {
        return count(some -> some.capacity() == capacity);
    }

    /** The signatures behind which authority stands so. */
    public int authorityIs(AuthorityStatus authority) {
        return count(some -> some.authority() == authority);
    }

    /** All signatures: one may bind many commitments. */
    public int signatureCount() {
        return count(_ -> true);
    }

    private int count(Predicate<Signatures> which) {
        return signatures.stream().filter(which).mapToInt(Signatures::count).sum();
    }

    private static List<Signatures> merged(List<Signatures> some, List<Signatures> others) {
        record Kind(Capacity capacity, AuthorityStatus authority) {}
        return Stream.concat(some.stream(), others.stream())
                .collect(Collectors.groupingBy(
                        one -> new Kind(one.capacity(), one.authority()), Collectors.summingInt(Signatures::count)))
                .entrySet()
                .stream()
                .map(entry ->
                        new Signatures(entry.getKey().capacity(), entry.getKey().authority(), entry.getValue()))
                .sorted(Comparator.comparing(Signatures::capacity).thenComparing(Signatures::authority))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other, BinaryOperator<T> both) {
        if (one == null) return other;
        return other == null ? one : both.apply(one, other);
    }
}
