package id.warta.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.regex.Pattern;

/** The names of an archive's entries, and how those in JSON are written. */
final class Entries {
    static final String HEAD = "backup.json";
    static final String MANIFEST = "manifest.json";
    static final Pattern PART = Pattern.compile("tables/(.+)\\.(\\d{6,9})\\.copy");

    static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Entries() {}

    static String part(String table, int number) {
        return "tables/%s.%06d.copy".formatted(table, number);
    }
}
