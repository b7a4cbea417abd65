package id.warta.exchange.ghost;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.exchange.ImportOptions;
import id.warta.exchange.ImportType;
import id.warta.exchange.ImportZone;
import id.warta.exchange.SourceReader;
import id.warta.exchange.SourceRecord;
import id.warta.exchange.SourceTerms;
import id.warta.exchange.SourceText;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Reads what Ghost exports, 1 to 6, and what its API and its migration tools write in the same words. The file is read several times:
 * first the tags, the people and who has which, then the posts one by one, then each level of the comments.
 */
@Singleton
class GhostReader implements SourceReader {
    private static final Set<String> WRAPPERS = Set.of("db", "data", "result");
    private static final Set<String> POSTS = Set.of("posts", "pages");
    private static final Set<String> CONTENT =
            Set.of("posts", "pages", "tags", "users", "authors", "posts_tags", "posts_authors", "posts_meta");
    /** These make no export by themselves. */
    private static final Set<String> BESIDES = Set.of("settings", "comments", "members");

    private static final String COMMENTS = "comments";
    private static final String MEMBERS = "members";
    private static final String META = "meta";
    private static final Set<String> KNOWN_VERSIONS = Set.of("1", "2", "3", "4", "5", "6");

    private final ObjectMapper json;
    private final GhostArticles articles;
    private final ImportZone zone;

    GhostReader(ObjectMapper json, GhostArticles articles, ImportZone zone) {
        this.json = json;
        this.articles = articles;
        this.zone = zone;
    }

    @Override
    public ImportType type() {
        return ImportType.GHOST;
    }

    @Override
    public void read(Path file, ImportOptions options, RecordSink sink) throws IOException {
        var site = new GhostSite(new SourceTerms(sink, json), options);
        var comments = new GhostComments(json, zone.get());
        boolean any = walk(file, (table, row) -> {
            switch (table) {
                case META -> tellVersion(row.path("version").asText(""), sink);
                case MEMBERS -> comments.declareMember(row);
                case COMMENTS -> comments.declare(row);
                case "posts", "pages" -> {
                    comments.declarePost(row);
                    site.declarePost(row);
                }
                default -> site.declare(table, row);
            }
        });
        if (!any) {
            throw new Rejected(List.of(Fault.at("", "ghost", Wording.of("fault.ghost"))));
        }
        site.handOn();
        walk(file, (table, row) -> {
            if (POSTS.contains(table)) {
                articles.read(row, table, site, sink);
            }
        });
        int levels = comments.levels();
        for (int level = 0; level < levels; level++) {
            int current = level;
            walk(file, (table, row) -> {
                if (table.equals(COMMENTS)) {
                    comments.read(row, current, sink);
                }
            });
        }
    }

    /** Earlier versions write the number of their database. */
    private void tellVersion(String version, RecordSink sink) {
        if (!version.isEmpty() && !KNOWN_VERSIONS.contains(version.replaceFirst("\\..*$", ""))) {
            sink.add(SourceRecord.skipped(
                    null,
                    "file",
                    json.createObjectNode(),
                    "version",
                    "Written by Ghost " + SourceText.storable(version)
                            + "; versions 1 to 6 are known: something may be missing"));
        }
    }

    /** Takes a row of a table. */
    private interface Rows {
        void add(String table, ObjectNode row);
    }

    /** Reads every row of the tables that are known; false if the file has none of them. */
    private boolean walk(Path file, Rows rows) throws IOException {
        try (var in = withoutMark(file);
                var parser = json.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Rejected(List.of(Fault.at("", "ghost", Wording.of("fault.ghost"))));
            }
            boolean any = object(parser, rows);
            if (parser.nextToken() != null) {
                throw malformed(parser.currentLocation(), "more than one value");
            }
            return any;
        } catch (JsonProcessingException e) {
            throw malformed(e.getLocation(), e.getOriginalMessage());
        }
    }

    private static PushbackInputStream withoutMark(Path file) throws IOException {
        var in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file)), 3);
        var head = in.readNBytes(3);
        boolean marked = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (!marked) {
            in.unread(head);
        }
        return in;
    }

    private boolean object(JsonParser parser, Rows rows) throws IOException {
        boolean any = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals(META)) {
                rows.add(META, json.readTree(parser));
            } else if (value == JsonToken.START_OBJECT && WRAPPERS.contains(name)) {
                any |= object(parser, rows);
            } else if (value == JsonToken.START_ARRAY && WRAPPERS.contains(name)) {
                any |= wrapped(parser, rows);
            } else if (value == JsonToken.START_ARRAY && (CONTENT.contains(name) || BESIDES.contains(name))) {
                array(parser, name, rows);
                any |= CONTENT.contains(name);
            } else {
                parser.skipChildren();
            }
        }
        return any;
    }

    private boolean wrapped(JsonParser parser, Rows rows) throws IOException {
        boolean any = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                any |= object(parser, rows);
            } else {
                parser.skipChildren();
            }
        }
        return any;
    }

    private void array(JsonParser parser, String table, Rows rows) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                rows.add(table, unwrapped(json.readTree(parser)));
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Migration tools put each row into an object of its address and its data. */
    private static ObjectNode unwrapped(ObjectNode row) {
        if (row.get("data") instanceof ObjectNode data) {
            if (row.hasNonNull("url") && !data.hasNonNull("url")) {
                data.set("url", row.get("url"));
            }
            return data;
        }
        return row;
    }

    private static Rejected malformed(JsonLocation at, String message) {
        return new Rejected(List.of(Fault.at(
                "",
                "json",
                Wording.of(
                        "fault.json",
                        at == null ? 1 : at.getLineNr(),
                        at == null ? 1 : at.getColumnNr(),
                        message.lines().findFirst().orElse("")))));
    }
}
