package id.warta.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import id.warta.problem.NotFound;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The finished answers of delivery, within a bound of memory. An answer is dropped when anything that it is made of changes, and one
 * that was computed from older data than a drop is not taken in after it. It works only while {@link ChangeFeed} hears what changes; what is {@linkplain #hold held} too.
 */
@ApplicationScoped
public class ResponseCache {
    private static final int REMEMBERED_DROPS = 1_024;
    private static final int MAX_ABSENCES = 1_000;
    private static final Duration ABSENCE = Duration.ofSeconds(2);

    private final long size;
    private final Duration maxAge;
    private final Clock clock;
    private final Cache<RequestKey, DeliveredAnswer> answers;
    private final Cache<RequestKey, Absence> absences;
    private final ConcurrentMap<RequestKey, Flight> flights = new ConcurrentHashMap<>();

    private final Object lock = new Object();
    private final Map<String, Set<RequestKey>> madeOf = new HashMap<>();
    private final Deque<Drop> drops = new ArrayDeque<>();
    private final Queue<Map.Entry<RequestKey, DeliveredAnswer>> gone = new ConcurrentLinkedQueue<>();
    private final AtomicLong generation = new AtomicLong();
    private volatile boolean hearing;

    private final LongAdder evictions = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final Map<String, List<Held<?>>> held = new ConcurrentHashMap<>();

    /** The keys that were dropped, and when; no keys means all. */
    private record Drop(long generation, Set<String> keys) {}

    /** Nothing was there; kept apart, so that a search for things that are not there pushes nothing out. */
    record Absence(NotFound reason, Instant madeAt, Instant until) {}

    ResponseCache(CacheConfig config, Clock clock) {
        size = config.size()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / 4);
        maxAge = config.maxAge();
        this.clock = clock;
        answers = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((RequestKey key, DeliveredAnswer answer) -> key.weight() + answer.weight())
                .executor(Runnable::run)
                .removalListener(this::removed)
                .build();
        absences = Caffeine.newBuilder().maximumSize(MAX_ABSENCES).build();
    }

    /** Whether answers are kept at all. */
    public boolean isOn() {
        return size > 0;
    }

    /**
     * Holds something in memory until this key is dropped.
     *
     * @param reading reads it from the database
     */
    public <T> Held<T> hold(String key, Supplier<T> reading) {
        var holding = new Held<>(reading, () -> hearing);
        held.computeIfAbsent(key, first -> new CopyOnWriteArrayList<>()).add(holding);
        return holding;
    }

    long bytes() {
        return answers.policy()
                .eviction()
                .map(bound -> bound.weightedSize().orElse(0))
                .orElse(0L);
    }

    long maxBytes() {
        return size;
    }

    long entries() {
        return answers.estimatedSize();
    }

    long evictions() {
        return evictions.sum();
    }

    long drops() {
        return dropped.sum();
    }

    Instant now() {
        return clock.instant();
    }

    /** Null if there is none that may be shown now. */
    @Nullable
    DeliveredAnswer find(RequestKey key) {
        if (!hearing) {
            return null;
        }
        var answer = answers.getIfPresent(key);
        return answer != null && answer.isFresh(clock.instant()) ? answer : null;
    }

    /** Null if it is not known that nothing is there. */
    @Nullable
    Absence findAbsence(RequestKey key) {
        var absence = hearing ? absences.getIfPresent(key) : null;
        var now = clock.instant();
        return absence != null && now.isBefore(absence.until) && !now.isBefore(absence.madeAt) ? absence : null;
    }

    /** Until when something that is computed now may be shown. */
    private static Instant until(Instant madeAt, Duration most, @Nullable Instant nextMoment) {
        var end = madeAt.plus(most);
        return nextMoment != null && nextMoment.isBefore(end) ? nextMoment : end;
    }

    Instant until(Instant madeAt, @Nullable Instant nextMoment) {
        return until(madeAt, maxAge, nextMoment);
    }

    Instant absentUntil(Instant madeAt, @Nullable Instant nextMoment) {
        return until(madeAt, ABSENCE, nextMoment);
    }

    /**
     * Begins to compute an answer, or waits for one that is being computed from data that is new enough.
     *
     * @param waiter gets the answer, or null if it must be computed anyway
     * @return what is to be computed by the caller, or null if the waiter is called
     */
    @Nullable
    Flight begin(RequestKey key, Flight.Waiter waiter) {
        if (!hearing) {
            return new Flight(this, key, generation.get());
        }
        var mine = new Flight(this, key, generation.get());
        while (true) {
            var running = flights.putIfAbsent(key, mine);
            if (running == null) {
                return mine;
            }
            if (running.generation() == generation.get() && running.join(waiter)) {
                return null;
            }
            if (running.generation() != generation.get() && flights.replace(key, running, mine)) {
                return mine;
            }
            flights.remove(key, running);
        }
    }

    void end(Flight flight) {
        flights.remove(flight.key(), flight);
    }

    /** Stores an answer unless something that it shows changed since the reading began; returns whether it was stored. */
    boolean store(Flight flight, DeliveredAnswer answer) {
        synchronized (lock) {
            if (!hearing || !isOn() || isOvertaken(flight.generation(), answer.keys())) {
                return false;
            }
            forget();
            answers.put(flight.key(), answer);
            answer.keys().forEach(key -> madeOf.computeIfAbsent(key, first -> new HashSet<>())
                    .add(flight.key()));
            return true;
        }
    }

    void store(Flight flight, Absence absence) {
        synchronized (lock) {
            if (hearing && isOn() && flight.generation() == generation.get()) {
                absences.put(flight.key(), absence);
            }
        }
    }

    private boolean isOvertaken(long since, Set<String> keys) {
        if (since == generation.get()) {
            return false;
        }
        var oldest = drops.peekFirst();
        return oldest == null
                || oldest.generation() > since + 1
                || drops.stream()
                        .filter(drop -> drop.generation() > since)
                        .anyMatch(drop ->
                                drop.keys().isEmpty() || drop.keys().stream().anyMatch(keys::contains));
    }

    /** Drops every answer that is made of one of these. */
    void drop(Collection<String> keys) {
        synchronized (lock) {
            forget();
            begin(Set.copyOf(keys));
            for (var key : keys) {
                held.getOrDefault(key, List.of()).forEach(Held::drop);
                var made = madeOf.remove(key);
                if (made != null) {
                    answers.invalidateAll(made);
                }
            }
            absences.invalidateAll();
        }
    }

    /** Drops everything, and keeps nothing from now on unless changes can be heard. */
    void reset(boolean changesAreHeard) {
        synchronized (lock) {
            begin(Set.of());
            hearing = changesAreHeard;
            held.values().forEach(all -> all.forEach(Held::drop));
            answers.invalidateAll();
            absences.invalidateAll();
            madeOf.clear();
            gone.clear();
        }
    }

    private void begin(Set<String> keys) {
        drops.addLast(new Drop(generation.incrementAndGet(), keys));
        if (drops.size() > REMEMBERED_DROPS) {
            drops.removeFirst();
        }
    }

    /** The cache's own lock is held here, so what is left to do waits for whoever holds ours. */
    private void removed(@Nullable RequestKey key, @Nullable DeliveredAnswer answer, RemovalCause cause) {
        if (cause == RemovalCause.SIZE) {
            evictions.increment();
        } else if (cause == RemovalCause.EXPLICIT) {
            dropped.increment();
        }
        if (key != null && answer != null) {
            gone.add(Map.entry(key, answer));
        }
    }

    private void forget() {
        for (var next = gone.poll(); next != null; next = gone.poll()) {
            var key = next.getKey();
            var present = answers.getIfPresent(key);
            for (var name : next.getValue().keys()) {
                var made = madeOf.get(name);
                if (made != null && (present == null || !present.keys().contains(name))) {
                    made.remove(key);
                    if (made.isEmpty()) {
                        madeOf.remove(name);
                    }
                }
            }
        }
    }
}
