package id.warta.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.problem.Fault;
import id.warta.problem.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A body that changes a document of the input type {@code T}: a new document, or a merge patch of the old one. It is not read
 * before it is applied, because preconditions come before content (RFC 9110, section 13.2.1).
 */
public abstract sealed class Change<T extends Record> {
    private final byte[] body;
    private final Class<T> type;
    private final Inputs inputs;

    Change(byte[] body, Class<T> type, Inputs inputs) {
        this.body = body.clone();
        this.type = type;
        this.inputs = inputs;
    }

    /** The document as it is meant to be, and which of its members the body sets to null itself. */
    public record Outcome<T extends Record>(T document, Set<String> cleared) {}

    /**
     * The body by itself, as a new document.
     *
     * @throws id.warta.problem.BadRequest if the body is not one well-formed JSON value
     * @throws id.warta.problem.Rejected naming everything that the document can't be
     */
    public final T read() {
        return inputs.read(body, type);
    }

    /**
     * The document after the change. Members that only the answer has, such as {@code id}, may be sent back if they still have
     * the value that was read, or are {@link Ticking}; so may any member in the form of the answer.
     *
     * @param current what stands now, as it would be sent
     * @param view what stands now, as it is answered
     * @throws id.warta.problem.BadRequest if the body is not one well-formed JSON value
     * @throws id.warta.problem.Rejected naming everything that the document can't be
     */
    public final Outcome<T> applyTo(T current, Record view) {
        var given = inputs.object(body);
        var before = inputs.tree(current);
        var answered = inputs.tree(view);
        var faults = new ArrayList<Fault>();
        for (String name : names(given)) {
            var value = given.get(name);
            if (value.equals(answered.get(name))) {
                keep(given, name, before, type);
            } else if (answered.has(name) && !inputs.takes(type, name)) {
                if (!ticks(view, name)) {
                    faults.add(Fault.at("/" + name, "read-only", Wording.of("fault.read-only", name)));
                }
                given.remove(name);
            }
        }
        var cleared = new LinkedHashSet<String>();
        names(given).stream().filter(name -> given.get(name).isNull()).forEach(cleared::add);
        return new Outcome<>(inputs.bind(merge(before, given, type), type, faults), cleared);
    }

    private void keep(ObjectNode given, String name, ObjectNode before, Class<T> into) {
        if (inputs.takes(into, name)) {
            given.set(name, before.get(name));
        } else {
            given.remove(name);
        }
    }

    private static boolean ticks(Record view, String name) {
        return Arrays.stream(view.getClass().getRecordComponents())
                .anyMatch(component -> InputShape.name(component).equals(name)
                        && component.getAccessor().isAnnotationPresent(Ticking.class));
    }

    abstract ObjectNode merge(ObjectNode before, ObjectNode given, Class<T> into);

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The whole document anew. */
    public static final class Replacement<T extends Record> extends Change<T> {
        Replacement(byte[] body, Class<T> type, Inputs inputs) {
            super(body, type, inputs);
        }

        @Override
        ObjectNode merge(ObjectNode before, ObjectNode given, Class<T> into) {
            return given;
        }
    }

    /**
     * Some members: RFC 7396. Of a record whose members exclude each other ({@link Exclusive}), setting one clears the others,
     * so that a body can change its format without naming the old one.
     */
    public static final class MergePatch<T extends Record> extends Change<T> {
        MergePatch(byte[] body, Class<T> type, Inputs inputs) {
            super(body, type, inputs);
        }

        @Override
        ObjectNode merge(ObjectNode before, ObjectNode given, Class<T> into) {
            return mergeInto(before, given, into);
        }

        private static ObjectNode mergeInto(ObjectNode target, ObjectNode patch, Class<?> into) {
            if (into.isAnnotationPresent(Exclusive.class)) {
                var unnamed = new HashSet<>(names(target));
                unnamed.removeAll(names(patch));
                if (names(patch).stream().anyMatch(name -> !patch.get(name).isNull())) {
                    target.remove(unnamed);
                }
            }
            for (String name : names(patch)) {
                var value = patch.get(name);
                if (value.isNull()) {
                    target.remove(name);
                } else if (value instanceof ObjectNode inner) {
                    var outer = target.get(name) instanceof ObjectNode object ? object : inner.objectNode();
                    target.set(name, mergeInto(outer, inner, Inputs.memberType(into, name)));
                } else {
                    target.set(name, value);
                }
            }
            return target;
        }
    }
}
