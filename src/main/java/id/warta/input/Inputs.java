package id.warta.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.problem.BadRequest;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes input records of JSON, strictly: no member is ignored, no type is bent, nothing stands twice. */
@Singleton
public class Inputs {
    private final ObjectMapper json;
    private final Validator validator;

    Inputs(ObjectMapper json, Validator validator) {
        this.json = json.copy()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);
        this.validator = validator;
    }

    /**
     * Reads and checks a body.
     *
     * @throws BadRequest if the body is not one well-formed JSON value
     * @throws Rejected if it is not what the record takes, naming every fault
     */
    public <T extends Record> T read(byte[] body, Class<T> type) {
        return bind(object(body), type, List.of());
    }

    /** The whole document anew, of a body that is read when it is applied. */
    public <T extends Record> Change.Replacement<T> replacement(byte[] body, Class<T> type) {
        return new Change.Replacement<>(body, type, this);
    }

    /** A merge patch, of a body that is read when it is applied. */
    public <T extends Record> Change.MergePatch<T> patch(byte[] body, Class<T> type) {
        return new Change.MergePatch<>(body, type, this);
    }

    /**
     * The JSON object of a body.
     *
     * @throws BadRequest if the body is not one well-formed JSON value
     * @throws Rejected if that value is no object
     */
    ObjectNode object(byte[] body) {
        if (parse(body) instanceof ObjectNode object) {
            return object;
        }
        throw new Rejected(List.of(Fault.at("", "type", Wording.of("detail.not-an-object"))));
    }

    /** A record as JSON. */
    ObjectNode tree(Record value) {
        return json.valueToTree(value);
    }

    /** Whether the record has this member. */
    boolean takes(Class<? extends Record> type, String member) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> InputShape.name(component).equals(member));
    }

    /** The type of a member; {@code Object} of one that is unknown or no record. */
    static Class<?> memberType(Class<?> type, String member) {
        return !type.isRecord()
                ? Object.class
                : Arrays.stream(type.getRecordComponents())
                        .filter(component -> InputShape.name(component).equals(member))
                        .<Class<?>>map(component -> component.getType())
                        .findFirst()
                        .orElse(Object.class);
    }

    /**
     * The record that the object spells.
     *
     * @param found faults that are known already and are to be named with the others
     * @throws Rejected naming every fault at once
     */
    <T extends Record> T bind(ObjectNode object, Class<T> type, List<Fault> found) {
        var faults = new ArrayList<>(found);
        InputShape.check(object, json.constructType(type), faults);
        var input = convert(object, type);
        var known = faults.stream().map(Fault::pointer).collect(Collectors.toSet());
        validator.validate(input).stream()
                .map(ConstraintFaults::inBody)
                .filter(fault -> known.stream().noneMatch(at -> lies(String.valueOf(fault.pointer()), at)))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(fault -> String.valueOf(fault.pointer())));
            throw new Rejected(faults);
        }
        return input;
    }

    private <T> T convert(ObjectNode object, Class<T> type) {
        try {
            return json.treeToValue(object, type);
        } catch (JsonProcessingException unchecked) {
            throw new UncheckedIOException(unchecked); // the shape was checked: a fault of ours
        }
    }

    private static boolean lies(String pointer, String at) {
        return pointer.equals(at) || pointer.startsWith(at + "/");
    }

    private JsonNode parse(byte[] body) {
        if (body.length == 0) {
            throw BadRequest.malformedJson(Wording.of("detail.empty-body"));
        }
        try (JsonParser parser = json.createParser(body)) {
            var tree = json.<JsonNode>readTree(parser);
            if (tree == null || parser.nextToken() != null) {
                throw malformed(parser.currentLocation());
            }
            return tree;
        } catch (JsonProcessingException unreadable) {
            throw malformed(unreadable.getLocation());
        } catch (CharConversionException | ArithmeticException | NumberFormatException unreadable) { // bytes, exponents
            throw malformed(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadRequest malformed(@Nullable JsonLocation at) {
        return BadRequest.malformedJson(
                at == null
                        ? Wording.of("detail.malformed-json")
                        : Wording.of("detail.json-at", at.getLineNr(), at.getColumnNr()));
    }
}
