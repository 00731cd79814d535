package id.jejak.command.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps recently used aggregates in memory, bounded, so that a command on one of them reads nothing.
 *
 * <p>An entry may be outdated when another service appends to the same journal. The append then fails by its version
 * and the entry goes; and a refusal decided from an entry is decided again from the journal.
 *
 * <p>What was used last stays, strictly. Caches that weigh how often an entry was asked for (Caffeine's W-TinyLFU) let
 * newcomers in reluctantly; but a newborn aggregate is the one that the next command is for.
 */
final class AggregateCache implements Cache {

    private static final int SEGMENTS = 16;

    private final Segment[] segments;

    /** @param size how many aggregates it keeps, about */
    AggregateCache(int size) {
        segments = Stream.generate(() -> new Segment(size / SEGMENTS))
                .limit(SEGMENTS)
                .toArray(Segment[]::new);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is Axon's
    public <K, V> @Nullable V get(K key) {
        return (V) segment(key).get(key);
    }

    @Override
    public void put(@Nullable Object key, Object value) {
        // an aggregate that a command found missing and left missing has no id to be kept under
        if (key != null) segment(key).put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return segment(key).putIfAbsent(key, value);
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && segment(key).remove(key);
    }

    @Override
    public void removeAll() {
        for (var segment : segments) segment.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return segment(key).get(key) != null;
    }

    /** Axon's repositories do not listen to their cache; nobody else does either. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }

    private Segment segment(Object key) {
        var hash = key.hashCode();
        return segments[(hash ^ hash >>> 16) & (SEGMENTS - 1)];
    }

    /** A part of the cache with a lock of its own. */
    private static final class Segment {

        private final Map<Object, Object> entries;

        Segment(int size) {
            entries = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                    return size() > size;
                }
            };
        }

        synchronized @Nullable Object get(Object key) {
            return entries.get(key);
        }

        synchronized void put(Object key, Object value) {
            entries.put(key, value);
        }

        synchronized boolean putIfAbsent(Object key, Object value) {
            return entries.putIfAbsent(key, value) == null;
        }

        synchronized boolean remove(Object key) {
            return entries.remove(key) != null;
        }

        synchronized void clear() {
            entries.clear();
        }
    }
}
