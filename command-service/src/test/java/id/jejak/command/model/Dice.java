package id.jejak.command.model;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Chance, the same again for the same seed. */
final class Dice {

    /** So many of the newest things are what most is done to: otherwise nothing would ever come to its end. */
    private static final int RECENT = 16;

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** One of them, mostly a new one; none where there is none. */
    <T> Optional<T> recent(List<T> some) {
        if (some.isEmpty()) return Optional.empty();
        var last = some.size() > RECENT && chance(0.9) ? some.subList(some.size() - RECENT, some.size()) : some;
        return Optional.of(pick(last));
    }

    /** As a rule somebody who may, and now and then anybody. */
    Person someone(Predicate<Person> may) {
        return pick(chance(0.85) ? Person.ALL.stream().filter(may).toList() : Person.ALL);
    }
}
