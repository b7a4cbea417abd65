package id.warta.input;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.problem.BadRequest;
import id.warta.problem.Fault;
import id.warta.problem.Wording;
import id.warta.text.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A choice of members of a document, inner ones under their outer one. No inner ones means the whole member. */
public final class Fields {
    private static final int MAX_DEPTH = 4;

    private final Map<String, Fields> members = new TreeMap<>();

    private Fields() {}

    /**
     * Reads a choice of members.
     *
     * @throws BadRequest naming each that the type does not have
     */
    public static Fields parse(String text, Class<?> type) {
        var known = known(type, 0);
        var fields = new Fields();
        var faults = new ArrayList<Fault>();
        for (String path : text.split(",", -1)) {
            if (known.containsKey(path)) {
                fields.add(path);
            } else {
                faults.add(Fault.in("fields", "unknown-field", unknown(path, known.keySet())));
            }
        }
        if (!faults.isEmpty()) {
            throw BadRequest.parameters(faults);
        }
        return fields;
    }

    private static Wording unknown(String path, Set<String> known) {
        return Nearest.to(path, known)
                .map(near -> Wording.of("fault.unknown-field-near", path, near))
                .orElseGet(() -> Wording.of("fault.unknown-field", path));
    }

    private void add(String path) {
        var at = this;
        for (String name : path.split("\\.", -1)) {
            var inner = at.members.get(name);
            if (inner != null && inner.members.isEmpty()) {
                return; // the whole member was chosen already
            }
            at = at.members.computeIfAbsent(name, absent -> new Fields());
        }
        at.members.clear();
    }

    public void trim(JsonNode node) {
        if (members.isEmpty()) {
            return;
        }
        if (node instanceof ObjectNode object) {
            object.retain(members.keySet());
            members.forEach((name, inner) -> {
                if (object.has(name)) {
                    inner.trim(object.get(name));
                }
            });
        } else if (node.isArray()) {
            node.forEach(this::trim);
        }
    }

    private static Map<String, Class<?>> known(Class<?> type, int depth) {
        Map<String, Class<?>> known = new LinkedHashMap<>();
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            var inner = inner(component.getGenericType());
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                known.putAll(known(inner, depth));
                continue;
            }
            known.put(component.getName(), inner);
            if (inner.isRecord() && depth < MAX_DEPTH) {
                known(inner, depth + 1).forEach((name, deeper) -> known.put(component.getName() + "." + name, deeper));
            }
        }
        return known;
    }

    private static Class<?> inner(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? inner(generic.getActualTypeArguments()[0]) : Object.class;
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
