package id.warta.exchange.disqus;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.article.Warning;
import id.warta.exchange.ImportOptions;
import id.warta.exchange.ImportType;
import id.warta.exchange.RecordKind;
import id.warta.exchange.SourceReader;
import id.warta.exchange.SourceRecord;
import id.warta.exchange.SourceText;
import id.warta.exchange.markup.FileLosses;
import id.warta.exchange.markup.Xml;
import id.warta.time.Times;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML that Disqus exports: threads, which are the pages, and then the posts, which are the comments. In memory stay the
 * addresses of the threads and the ids of the posts.
 */
@Singleton
class DisqusReader implements SourceReader {
    private static final String ID = "dsq:id";
    private static final String TRUE = "true";
    private static final int MAX_COMMENT = 65_536;
    private static final int MAX_NAME = 200;

    private final ObjectMapper json;

    DisqusReader(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public ImportType type() {
        return ImportType.DISQUS;
    }

    @Override
    public void read(Path file, ImportOptions options, RecordSink sink) throws IOException {
        try (var in = Files.newInputStream(file);
                var xml = Xml.open(in)) {
            var export = new Export(xml, sink);
            var end = xml.readDocument(List.of("disqus"), export::read);
            export.end();
            export.losses.tell(xml, end, sink);
        }
    }

    /** A page with comments. */
    private record Page(List<String> addresses, boolean deleted) {}

    /** A comment as it stands in the file; members of its author are called {@code author/name} and so on. */
    private record Post(String id, int line, Map<String, String> fields, List<Warning> mended) {
        String field(String name) {
            return fields.getOrDefault(name, "").strip();
        }

        boolean is(String name) {
            return field(name).equals(TRUE);
        }

        String source() {
            return "post " + (id.isEmpty() ? "in line " + line : id);
        }
    }

    /** One file. */
    private final class Export {
        private final Xml xml;
        private final RecordSink sink;
        private final FileLosses losses = new FileLosses("disqus");
        private final Map<String, Page> threads = new HashMap<>();
        private final PostIds seen = new PostIds();
        /** The posts that are left out, with the posts that they answered. */
        private final Map<String, String> leftOut = new HashMap<>();
        /** Posts that stand before the one that they answer, by its id. */
        private final Map<String, List<Post>> early = new LinkedHashMap<>();

        Export(Xml xml, RecordSink sink) {
            this.xml = xml;
            this.sink = sink;
        }

        void read(String name) throws IOException {
            switch (name) {
                case "thread" -> thread();
                case "post" -> {
                    losses.add(xml.mended());
                    var id = xml.attribute(ID);
                    int line = xml.line();
                    losses.begin("post " + id);
                    var fields = fields();
                    losses.end();
                    arrange(new Post(id, line, fields, xml.mended()));
                }
                default -> xml.skip();
            }
        }

        private void thread() throws IOException {
            var id = xml.attribute(ID);
            var fields = fields();
            var addresses = new ArrayList<String>();
            // WordPress calls a thread "123 http://site/?p=123", others by the address or the slug
            for (var called : List.of(fields.getOrDefault("link", ""), fields.getOrDefault("id", ""))) {
                var address = called.strip().replaceFirst("^\\d+ (?=https?://)", "");
                if (!address.isEmpty() && !address.contains(" ")) {
                    addresses.add(address.matches("(?i)https?://.*|/.*") ? address : "/" + address);
                }
            }
            threads.put(
                    id, new Page(addresses, fields.getOrDefault("isDeleted", "").equals(TRUE)));
        }

        private Map<String, String> fields() throws IOException {
            var fields = new HashMap<String, String>();
            xml.readChildren(name -> {
                switch (name) {
                    case "author" -> xml.readChildren(member -> fields.put("author/" + member, xml.text()));
                    case "thread", "parent" -> {
                        fields.put(name, xml.attribute(ID));
                        xml.skip();
                    }
                    default -> fields.put(name, xml.text());
                }
            });
            return fields;
        }

        /** A post goes after the one that it answers. */
        private void arrange(Post post) {
            var parent = post.field("parent");
            if (parent.isEmpty() || seen.contains(parent)) {
                hand(post, null);
            } else {
                early.computeIfAbsent(parent, unseen -> new ArrayList<>()).add(post);
            }
        }

        /** Hands on what answers posts that are not in the file, and last what answers itself in a circle. */
        void end() {
            var waiting = new HashSet<String>();
            early.values().forEach(posts -> posts.forEach(post -> waiting.add(post.id())));
            var parents = List.copyOf(early.keySet());
            parents.stream().filter(parent -> !waiting.contains(parent)).forEach(this::orphans);
            parents.forEach(this::orphans);
        }

        private void orphans(String parent) {
            var posts = early.remove(parent);
            if (posts != null) {
                posts.forEach(post -> hand(post, "What it answers is not in the file: it stands by itself"));
            }
        }

        private void hand(Post first, @Nullable String orphaned) {
            var ready = new ArrayDeque<Post>(List.of(first));
            var told = orphaned;
            while (!ready.isEmpty()) {
                var post = ready.remove();
                sink.add(record(post, told));
                told = null;
                if (!post.id().isEmpty()) {
                    seen.add(post.id());
                    var answers = early.remove(post.id());
                    ready.addAll(answers == null ? List.of() : answers);
                }
            }
        }

        private SourceRecord record(Post post, @Nullable String orphaned) {
            var thread = threads.get(post.field("thread"));
            var text = DisqusMessage.text(post.field("message"));
            if (post.id().isEmpty()) {
                return skipped(post, "no-id", "It has no id");
            } else if (post.is("isSpam")) {
                return skipped(post, "spam", "Left out: it is spam");
            } else if (post.is("isDeleted")) {
                return skipped(post, "deleted", "Left out: it was deleted");
            } else if (thread == null || thread.addresses().isEmpty()) {
                return skipped(post, "no-thread", "The file does not say under which page it stands");
            } else if (thread.deleted()) {
                return skipped(post, "deleted", "Left out: its thread was deleted");
            } else if (text.isEmpty()) {
                return skipped(post, "empty", "Left out: it has no text");
            }
            return comment(post, thread, text, orphaned);
        }

        private SourceRecord comment(Post post, Page thread, String text, @Nullable String orphaned) {
            var warnings = new ArrayList<>(post.mended());
            var content = json.createObjectNode()
                    .put("externalId", externalId(post.id()))
                    .put("url", thread.addresses().get(0))
                    .put("status", post.field("isApproved").equals("false") ? "pending" : "approved");
            if (thread.addresses().size() > 1) {
                content.put("otherUrl", thread.addresses().get(1));
            }
            if (orphaned == null) {
                parent(post, warnings).ifPresent(parent -> content.put("parentExternalId", externalId(parent)));
            } else {
                warnings.add(new Warning("/parent", "no-parent", orphaned));
            }
            var name = SourceText.plain(post.field("author/name"));
            var shown = name.isEmpty() ? SourceText.plain(post.field("author/username")) : name;
            content.put(
                    "authorName",
                    shown.isEmpty() ? "Anonim" : SourceText.cut(shown, MAX_NAME, "/authorName", warnings));
            SourceText.put(content, "authorEmail", SourceText.storable(post.field("author/email")));
            content.put("body", SourceText.cut(text, MAX_COMMENT, "/body", warnings));
            content.put("createdAt", time(post.field("createdAt")));
            return SourceRecord.of(RecordKind.COMMENT, externalId(post.id()), post.source(), content, warnings);
        }

        /** The nearest post above that is not left out. */
        private Optional<String> parent(Post post, List<Warning> warnings) {
            var parent = post.field("parent");
            var passed = new HashSet<String>();
            while (leftOut.containsKey(parent) && passed.add(parent)) {
                parent = leftOut.getOrDefault(parent, "");
            }
            if (!passed.isEmpty()) {
                warnings.add(new Warning("/parent", "parent-left-out", "What it answers was left out"));
            }
            return Optional.of(parent).filter(it -> !it.isEmpty() && !passed.contains(it));
        }

        private SourceRecord skipped(Post post, String code, String detail) {
            leftOut.put(post.id(), post.field("parent"));
            return SourceRecord.skipped(
                    post.id().isEmpty() ? null : externalId(post.id()),
                    post.source(),
                    json.createObjectNode(),
                    code,
                    detail);
        }
    }

    private static String externalId(String id) {
        return "disqus:" + id;
    }

    /** In UTC where no zone is said, as Disqus counts; what is no time fails alone. */
    private static String time(String given) {
        return Times.parse(given).isPresent() || !given.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+") ? given : given + "Z";
    }
}
