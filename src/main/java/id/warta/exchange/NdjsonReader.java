package id.warta.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.input.JsonText;
import id.warta.problem.Wording;
import id.warta.secret.Digests;
import id.warta.web.Lines;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what this server exports, and rows as a bulk upload takes them. A broken line fails alone. */
@Singleton
class NdjsonReader implements SourceReader {
    private static final int MAX_LINE = 1 << 22;
    private static final int ID_LETTERS = 32;

    /** Comments that the former site did not show; exports of this server, whose comments have ids, keep them. */
    private static final Set<String> LEFT_OUT = Set.of("spam", "trashed", "deleted");

    private final JsonText json;

    NdjsonReader(JsonText json) {
        this.json = json;
    }

    @Override
    public ImportType type() {
        return ImportType.NDJSON;
    }

    @Override
    public void read(Path file, ImportOptions options, RecordSink sink) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var lines = new Lines(in, MAX_LINE);
            long number = 0;
            for (var line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (!line.isBlank()) {
                    sink.add(record("line " + number, line));
                }
            }
        }
    }

    private SourceRecord record(String source, Lines.Line line) {
        if (line.tooLong()) {
            return SourceRecord.faulty(
                    source, JsonNodeFactory.instance.objectNode(), Wording.of("fault.line-too-long"));
        }
        var content = json.object(line.bytes()).orElse(null);
        if (content == null) {
            return SourceRecord.faulty(
                    source, JsonNodeFactory.instance.objectNode(), Wording.of("detail.not-an-object"));
        }
        var kind = content.has("kind")
                ? RecordKind.spelled(content.path("kind").asText())
                : Optional.of(RecordKind.ARTICLE);
        if (kind.isEmpty()) {
            return SourceRecord.faulty(source, JsonNodeFactory.instance.objectNode(), Wording.of("fault.kind"));
        }
        if (kind.get() == RecordKind.COMMENT && !content.hasNonNull("id")) {
            var status = content.path("status").asText();
            if (LEFT_OUT.contains(status)) {
                return SourceRecord.skipped(
                        content.path("externalId").textValue(),
                        source,
                        JsonNodeFactory.instance.objectNode(),
                        status,
                        "Left out: its status is " + status);
            }
        }
        return SourceRecord.of(kind.get(), externalId(kind.get(), content, line.bytes()), source, content, List.of());
    }

    /** An article or comment without a name gets one of what it says, so that the same line is the same thing the next time. */
    private static @Nullable String externalId(RecordKind kind, ObjectNode content, byte[] line) {
        var externalId = content.path("externalId").textValue();
        boolean named = externalId != null || content.hasNonNull("id");
        if (!named && (kind == RecordKind.ARTICLE || kind == RecordKind.COMMENT)) {
            var made =
                    "ndjson:" + HexFormat.of().formatHex(Digests.sha256(line)).substring(0, ID_LETTERS);
            content.put("externalId", made);
            return made;
        }
        return switch (kind) {
            case AUTHOR, CATEGORY, TAG -> content.path("slug").textValue();
            case ARTICLE -> externalId == null ? content.path("id").asText() : externalId;
            default -> externalId;
        };
    }
}
