package id.warta.web;

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
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON bodies into input records, strictly: no member is ignored, no type is bent, nothing stands twice, and every fault
 * of the body is reported at once.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class InputReader implements MessageBodyReader<Record> {
    private final ObjectMapper json;
    private final Validator validator;

    InputReader(ObjectMapper json, Validator validator) {
        this.json = json.copy()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() && type.getPackageName().startsWith("id.warta");
    }

    /**
     * Reads and checks a body.
     *
     * @throws BadRequest if the body is not one well-formed JSON value
     * @throws Rejected if it is not what the record takes
     */
    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        checkEncoding(mediaType, headers);
        return read(body.readAllBytes(), type);
    }

    /** JSON is UTF-8 (RFC 8259, section 8.1), and nothing here unpacks. */
    private static void checkEncoding(MediaType mediaType, MultivaluedMap<String, String> headers) {
        var charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        var coding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if ((charset != null && !charset.equalsIgnoreCase("utf-8"))
                || (coding != null && !coding.equalsIgnoreCase("identity"))) {
            throw new NotSupportedException();
        }
    }

    private <T extends Record> T read(byte[] body, Class<T> type) throws IOException {
        if (!(parse(body) instanceof ObjectNode object)) {
            throw new Rejected(List.of(Fault.at("", "type", Wording.of("detail.not-an-object"))));
        }
        var faults = new ArrayList<Fault>();
        InputShape.check(object, json.constructType(type), faults);
        var input = json.treeToValue(object, type);
        var known = faults.stream().map(Fault::pointer).collect(Collectors.toSet());
        validator.validate(input).stream()
                .map(ConstraintFaults::inBody)
                .filter(fault -> !covered(known, String.valueOf(fault.pointer())))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(fault -> String.valueOf(fault.pointer())));
            throw new Rejected(faults);
        }
        return input;
    }

    private static boolean covered(Set<String> known, String pointer) {
        return known.stream().anyMatch(at -> pointer.equals(at) || pointer.startsWith(at + "/"));
    }

    private JsonNode parse(byte[] body) throws IOException {
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
        }
    }

    private static BadRequest malformed(@Nullable JsonLocation at) {
        return BadRequest.malformedJson(
                at == null
                        ? Wording.of("detail.malformed-json")
                        : Wording.of("detail.json-at", at.getLineNr(), at.getColumnNr()));
    }
}
