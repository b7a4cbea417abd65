package id.warta.exchange.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.exchange.RecordKind;
import id.warta.exchange.SourceReader;
import id.warta.exchange.SourceRecord;
import id.warta.exchange.SourceText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The comments of members. Answers come after what they answer, level by level, so that only who answers whom is kept in memory and
 * not what they say.
 */
final class GhostComments {
    private static final String UNKNOWN = "Anonim";
    private static final int MAX_LEVELS = 20;
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 65_536;

    private final ObjectMapper json;
    private final ZoneId zone;
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final Map<String, String> posts = new HashMap<>();

    GhostComments(ObjectMapper json, ZoneId zone) {
        this.json = json;
        this.zone = zone;
    }

    private record Member(String name, String email) {
        static Member of(JsonNode row) {
            return new Member(text(row, "name"), text(row, "email"));
        }
    }

    /** Which comments one answers: that which began the thread, and the one it speaks to. */
    private record Answer(String thread, String to) {}

    void declareMember(ObjectNode row) {
        members.put(text(row, "id"), Member.of(row));
    }

    void declare(ObjectNode row) {
        answers.put(text(row, "id"), new Answer(text(row, "parent_id"), text(row, "in_reply_to_id")));
    }

    void declarePost(ObjectNode post) {
        posts.put(text(post, "id"), GhostArticles.externalId(post));
    }

    /** How many levels of answers there are; 0 if there are no comments. */
    int levels() {
        int levels = 0;
        for (var id : answers.keySet()) {
            levels = Math.max(levels, level(id) + 1);
            var parent = parent(id);
            if (parent != null) {
                answered.add(parent);
            }
        }
        return levels;
    }

    /** Hands a comment on if it stands at this level. */
    void read(ObjectNode row, int level, SourceReader.RecordSink sink) {
        var id = text(row, "id");
        if (level(id) != level) {
            return;
        }
        var source = "comment " + id;
        var externalId = externalId(id);
        var article = posts.get(text(row, "post_id"));
        boolean deleted = text(row, "status").equals("deleted");
        if (article == null) {
            sink.add(skipped(externalId, source, "no-article", "Its post is not in the file"));
        } else if (id.isEmpty()) {
            sink.add(skipped(null, source, "no-id", "It has no id"));
        } else if (deleted && !answered.contains(id)) {
            sink.add(skipped(externalId, source, "deleted", "It was deleted"));
        } else {
            var warnings = new ArrayList<Warning>();
            var content = json.createObjectNode()
                    .put("externalId", externalId)
                    .put("articleExternalId", article)
                    .put("status", status(text(row, "status")))
                    .put("authorKind", "reader");
            parent(row, id, content, warnings);
            if (deleted) {
                warnings.add(new Warning("/body", "deleted", "It was deleted: only its place stays, for its answers"));
                content.put("authorName", UNKNOWN).put("body", "");
            } else {
                author(row, content, warnings);
                content.put("body", SourceText.cut(words(text(row, "html")), MAX_TEXT, "/body", warnings));
            }
            createdAt(row, content, warnings);
            sink.add(SourceRecord.of(RecordKind.COMMENT, externalId, source, content, warnings));
        }
    }

    private void parent(ObjectNode row, String id, ObjectNode content, List<Warning> warnings) {
        var parent = parent(id);
        if (parent != null) {
            content.put("parentExternalId", externalId(parent));
        } else if (!text(row, "parent_id").isEmpty()
                || !text(row, "in_reply_to_id").isEmpty()) {
            warnings.add(
                    new Warning("/parent", "no-parent", "What it answers is not in the file: it stands by itself"));
        }
    }

    private void author(ObjectNode row, ObjectNode content, List<Warning> warnings) {
        var member = row.path("member").isObject()
                ? Member.of(row.path("member"))
                : members.getOrDefault(text(row, "member_id"), new Member("", ""));
        var name = SourceText.plain(member.name()).strip();
        if (name.contains("@")) { // addresses of people are nobody's business
            warnings.add(new Warning("/authorName", "address", "The name was an e-mail address: left out"));
            name = "";
        }
        content.put("authorName", name.isEmpty() ? UNKNOWN : SourceText.cut(name, MAX_NAME, "/authorName", warnings));
        SourceText.put(content, "authorEmail", member.email());
    }

    private void createdAt(ObjectNode row, ObjectNode content, List<Warning> warnings) {
        var time = GhostPublication.time(row.path("created_at"), zone);
        if (time.isEmpty()) {
            warnings.add(new Warning("/createdAt", "no-date", "It has no date that can be read"));
        }
        content.put("createdAt", time.orElse(Instant.EPOCH).toString());
    }

    /** The comment that one answers, or null; too deep in a thread, that is the thread itself. */
    private @Nullable String parent(String id) {
        var answer = answers.getOrDefault(id, new Answer("", ""));
        if (depth(id) > MAX_LEVELS) {
            return isApart(id, answer.thread()) ? answer.thread() : null;
        }
        return nearest(id, answer);
    }

    private @Nullable String nearest(String id, Answer answer) {
        return isApart(id, answer.to()) ? answer.to() : isApart(id, answer.thread()) ? answer.thread() : null;
    }

    /** Whether an id is that of another comment in the file, which begins a thread or stands in one. */
    private boolean isApart(String id, String other) {
        return !other.isEmpty() && !other.equals(id) && answers.containsKey(other);
    }

    private int level(String id) {
        int depth = depth(id);
        return depth <= MAX_LEVELS ? depth : parent(id) == null ? 0 : MAX_LEVELS + 1;
    }

    /** How many answers lead to a comment; more than the most for one that is too deep, or answers itself in a circle. */
    private int depth(String id) {
        int depth = 0;
        var above = nearest(id, answers.getOrDefault(id, new Answer("", "")));
        while (above != null && depth <= MAX_LEVELS) {
            depth++;
            above = nearest(above, answers.getOrDefault(above, new Answer("", "")));
        }
        return depth;
    }

    private SourceRecord skipped(@Nullable String externalId, String source, String code, String detail) {
        return SourceRecord.skipped(externalId, source, json.createObjectNode(), code, detail);
    }

    private static String externalId(String id) {
        var made = "ghost:comment:" + id;
        return made.length() <= 200 ? made : made.substring(0, 200);
    }

    private static String status(String status) {
        return switch (status) {
            case "published" -> "approved";
            case "hidden" -> "rejected";
            case "deleted" -> "trashed";
            default -> "pending";
        };
    }

    /** A comment's markup as plain text, with its lines, and with the addresses of its links. */
    private static String words(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("a[href]").stream()
                .filter(link -> !link.text().equals(link.attr("href")))
                .forEach(link -> link.appendText(" (" + link.attr("href") + ")"));
        body.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        body.select("p, blockquote, li").forEach((Element block) -> block.appendText("\n\n"));
        return body.wholeText().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String text(JsonNode row, String member) {
        var value = row.path(member);
        return value.isNull() || value.isContainerNode() ? "" : SourceText.storable(value.asText(""));
    }
}
