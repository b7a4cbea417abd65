package id.warta.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import id.warta.problem.Fault;
import id.warta.problem.Wording;
import id.warta.text.Characters;
import id.warta.text.Nearest;
import id.warta.time.Times;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds a JSON tree against the record that it should become, and takes out what does not fit, so that the rest can be read. */
final class InputShape {
    private static final int MAX_DIGITS = 400; // far within PostgreSQL's numeric and every client's double

    private InputShape() {}

    static void check(ObjectNode object, JavaType type, List<Fault> faults) {
        checkRecord(object, type.getRawClass(), "", faults);
    }

    private static void checkRecord(ObjectNode object, Class<?> type, String pointer, List<Fault> faults) {
        Map<String, JavaType> members = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            members.put(name(component), TypeFactory.defaultInstance().constructType(component.getGenericType()));
        }
        for (String name : names(object)) {
            var at = pointer + "/" + escape(name);
            var member = members.get(name);
            if (member == null) {
                faults.add(unknown(at, name, members));
                object.remove(name);
            } else {
                object.set(name, spelledOut(object.get(name), member.getRawClass()));
                if (!fits(object.get(name), member, at, faults)) {
                    object.remove(name);
                }
            }
        }
    }

    private static boolean fits(JsonNode value, JavaType type, String at, List<Fault> faults) {
        var raw = type.getRawClass();
        if (value.isNull()) {
            return true;
        }
        if (raw.isRecord()) {
            if (!(value instanceof ObjectNode object)) {
                return wrong(at, "object", faults);
            }
            checkRecord(object, raw, at, faults);
            return true;
        }
        if (List.class.isAssignableFrom(raw)) {
            return value instanceof ArrayNode array
                    ? itemsFit(array, type.getContentType(), at, faults)
                    : wrong(at, "array", faults);
        }
        if (raw == String.class) {
            return value.isTextual() ? storable(value, at, faults) : wrong(at, "string", faults);
        }
        if (raw.isEnum()) {
            return value.isTextual() ? knownConstant(value.textValue(), raw, at, faults) : wrong(at, "string", faults);
        }
        if (raw == Instant.class) {
            if (value.isTextual() && Times.parse(value.textValue()).isPresent()) {
                return true;
            }
            faults.add(Fault.at(at, "type", Wording.of("fault.time", name(at))));
            return false;
        }
        if (raw == Boolean.class || raw == boolean.class) {
            return value.isBoolean() || wrong(at, "boolean", faults);
        }
        if (raw == Integer.class || raw == int.class) {
            return (value.isIntegralNumber() && value.canConvertToInt()) || wrong(at, "integer", faults);
        }
        if (Map.class.isAssignableFrom(raw) && !value.isObject()) {
            return wrong(at, "object", faults);
        }
        return storable(value, at, faults);
    }

    /** A bare string in place of a record that has a shorthand becomes that record; a time is brought to UTC. */
    private static JsonNode spelledOut(JsonNode value, Class<?> type) {
        if (type == Instant.class && value.isTextual()) {
            return Times.parse(value.textValue())
                    .<JsonNode>map(time -> JsonNodeFactory.instance.textNode(time.toString()))
                    .orElse(value);
        }
        var shorthand = type.getAnnotation(Shorthand.class);
        return shorthand == null || !value.isTextual()
                ? value
                : JsonNodeFactory.instance.objectNode().set(shorthand.value(), value);
    }

    private static boolean itemsFit(ArrayNode array, JavaType type, String at, List<Fault> faults) {
        int before = faults.size();
        for (int index = 0; index < array.size(); index++) {
            array.set(index, spelledOut(array.get(index), type.getRawClass()));
            var item = array.get(index);
            if (item.isNull()) {
                faults.add(Fault.at(at + "/" + index, "null", Wording.of("fault.not-null")));
            } else {
                fits(item, type, at + "/" + index, faults);
            }
        }
        return faults.size() == before;
    }

    private static boolean knownConstant(String value, Class<?> type, String at, List<Fault> faults) {
        var known =
                Arrays.stream(type.getEnumConstants()).map(InputShape::spelling).toList();
        if (known.contains(value)) {
            return true;
        }
        faults.add(Fault.at(at, "unknown", Parameters.unknownValue(value, known)));
        return false;
    }

    private static boolean storable(JsonNode value, String at, List<Fault> faults) {
        if (value.isTextual() && !Characters.isStorable(value.textValue())) {
            faults.add(Fault.at(at, "characters", Wording.of("fault.characters")));
            return false;
        }
        if (value.isNumber() && !isModest(value)) {
            faults.add(Fault.at(at, "number-size", Wording.of("fault.number-size")));
            return false;
        }
        boolean fits = true;
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            fits &= storable(value.get(index), at + "/" + index, faults);
        }
        for (String name : names(value)) {
            if (!Characters.isStorable(name)) {
                faults.add(Fault.at(at, "characters", Wording.of("fault.characters")));
                fits = false;
            } else {
                fits &= storable(value.get(name), at + "/" + escape(name), faults);
            }
        }
        return fits;
    }

    private static boolean isModest(JsonNode number) {
        var value = number.decimalValue();
        return Math.abs((long) value.scale()) <= MAX_DIGITS && value.precision() <= MAX_DIGITS;
    }

    private static boolean wrong(String at, String type, List<Fault> faults) {
        faults.add(Fault.at(at, "type", Wording.of("fault.type." + type)));
        return false;
    }

    private static Fault unknown(String at, String name, Map<String, JavaType> members) {
        Optional<String> near = Nearest.to(name, members.keySet());
        return Fault.at(
                at,
                "unknown",
                near.isPresent()
                        ? Wording.of("fault.unknown-member-near", name, near.get())
                        : Wording.of("fault.unknown-member", name));
    }

    static String name(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** As JSON spells an enum constant. */
    static String spelling(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** RFC 6901, section 3. */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
