package id.warta.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.problem.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing out of a file, in this server's own words.
 *
 * @param externalId what the other system calls it; null if it has no name
 * @param source where it stands in the file, for people
 * @param content what is to be written, by the kind
 * @param warnings what was not taken as it was
 * @param skipped why it is left out, or null
 * @param faulty what is wrong with it, or null
 */
public record SourceRecord(
        RecordKind kind,
        @Nullable String externalId,
        String source,
        ObjectNode content,
        List<Warning> warnings,
        @Nullable Warning skipped,
        @Nullable Wording faulty) {

    public static SourceRecord of(
            RecordKind kind, @Nullable String externalId, String source, ObjectNode content, List<Warning> warnings) {
        return new SourceRecord(kind, externalId, source, content, warnings, null, null);
    }

    /** A record that is skipped, with the reason. */
    public static SourceRecord skipped(
            @Nullable String externalId, String source, ObjectNode empty, String code, String detail) {
        return new SourceRecord(
                RecordKind.OTHER, externalId, source, empty, List.of(), new Warning("", code, detail), null);
    }

    /** Something that cannot be read, while the rest can. */
    public static SourceRecord faulty(String source, ObjectNode empty, Wording faulty) {
        return new SourceRecord(RecordKind.OTHER, null, source, empty, List.of(), null, faulty);
    }
}
