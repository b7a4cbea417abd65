package id.warta.input;

import id.warta.problem.BadRequest;
import id.warta.problem.Fault;
import id.warta.problem.Wording;
import id.warta.rows.Ids;
import id.warta.text.Characters;
import id.warta.text.Nearest;
import id.warta.time.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the values of query parameters and collects what is wrong with them, so that one answer can name every fault. */
public final class Parameters {
    private static final int MAX_IDS = 100;

    private final List<Fault> faults = new ArrayList<>();

    public int integer(String name, @Nullable String value, int absent, int min, int max) {
        if (value == null) {
            return absent;
        }
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        fault(name, "range", Wording.of("fault.integer", name, min, max));
        return absent;
    }

    public @Nullable Boolean bool(String name, @Nullable String value) {
        if (value == null || value.equals("true") || value.equals("false")) {
            return value == null ? null : Boolean.valueOf(value);
        }
        fault(name, "type", Wording.of("fault.boolean", name));
        return null;
    }

    public @Nullable Instant time(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        Optional<Instant> time = Times.parse(value.replace(' ', '+')); // an unescaped + arrives as a space
        if (time.isEmpty()) {
            fault(name, "type", Wording.of("fault.time", name));
        }
        return time.orElse(null);
    }

    public @Nullable String text(String name, @Nullable String value, int max) {
        if (value == null) {
            return null;
        }
        if (value.isEmpty() || value.length() > max || !Characters.isStorable(value)) {
            fault(name, "text", Wording.of("fault.text", name, max));
            return null;
        }
        return value;
    }

    public @Nullable UUID id(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        var id = Ids.parse(value);
        if (id.isEmpty()) {
            fault(name, "type", Wording.of("fault.id", name));
        }
        return id.orElse(null);
    }

    public List<UUID> ids(String name, @Nullable String value) {
        if (value == null) {
            return List.of();
        }
        var parts = value.split(",", -1);
        try {
            if (parts.length <= MAX_IDS) {
                return Arrays.stream(parts)
                        .map(Ids::parse)
                        .map(Optional::orElseThrow)
                        .distinct()
                        .toList();
            }
        } catch (NoSuchElementException notAnId) {
            // reported below, as too many are
        }
        fault(name, "type", Wording.of("fault.ids", name));
        return List.of();
    }

    /** One of the known values, or the one for an absent parameter. */
    public String choice(String name, @Nullable String value, String absent, Collection<String> known) {
        if (value == null) {
            return absent;
        }
        if (!known.contains(value)) {
            fault(name, "unknown-value", unknownValue(value, known));
            return absent;
        }
        return value;
    }

    /** Several of the known values, joined by commas. */
    public Set<String> choices(String name, @Nullable String value, Collection<String> known) {
        var chosen = new LinkedHashSet<String>();
        if (value != null) {
            for (String part : value.split(",", -1)) {
                chosen.add(choice(name, part, "", known));
            }
            chosen.remove("");
        }
        return chosen;
    }

    public void fault(String name, String code, Wording wording) {
        faults.add(Fault.in(name, code, wording));
    }

    /**
     * Ends the reading.
     *
     * @throws BadRequest naming every fault, if there is any
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw BadRequest.parameters(faults);
        }
    }

    /** What is wrong with a value that is none of these, with the nearest that is. */
    public static Wording unknownValue(String value, Collection<String> known) {
        var all = String.join(", ", known);
        return Nearest.to(value, known)
                .map(near -> Wording.of("fault.unknown-value-near", value, all, near))
                .orElseGet(() -> Wording.of("fault.unknown-value", value, all));
    }
}
