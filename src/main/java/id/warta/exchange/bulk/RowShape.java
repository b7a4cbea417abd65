package id.warta.exchange.bulk;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import java.io.IOException;
import java.util.List;

/** Names the two mistakes of form that scripts make with a whole file: an array, and newlines that curl removed. */
final class RowShape {
    private RowShape() {}

    /**
     * Checks a row.
     *
     * @throws Rejected if it begins an array, or holds several objects
     */
    static void check(byte[] row, ObjectMapper json) {
        var mistake = mistake(row, json);
        if (!mistake.isEmpty()) {
            throw new Rejected(List.of(Fault.at("", mistake, Wording.of("fault." + mistake))));
        }
    }

    private static String mistake(byte[] row, ObjectMapper json) {
        try (var parser = json.createParser(row)) {
            var first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                return "json-array";
            }
            parser.skipChildren();
            return first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.START_OBJECT
                    ? "several-objects"
                    : "";
        } catch (IOException unreadable) {
            return ""; // told with its place when it is read
        }
    }
}
