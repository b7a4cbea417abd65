package id.warta.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.input.WebUrl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The authors, categories and tags of a file, each handed on once: when it is first met. */
public final class SourceTerms {
    private static final int MAX_NAME = 120;
    private static final int MAX_TAG = 80;
    private static final int MAX_TEXT = 2_000;

    private final SourceReader.RecordSink sink;
    private final ObjectMapper json;
    private final Set<String> authors = new HashSet<>();
    private final Set<String> categories = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    public SourceTerms(SourceReader.RecordSink sink, ObjectMapper json) {
        this.sink = sink;
        this.json = json;
    }

    /** The slug of the author; empty if there is nothing to call them by. */
    public Optional<String> author(String wanted, String name, @Nullable String bio, @Nullable String url) {
        var slug = slug(wanted, name);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        if (authors.add(slug)) {
            var warnings = new ArrayList<Warning>();
            var author = term(slug, name, MAX_NAME, warnings);
            text(author, "bio", bio, warnings);
            if (url != null && WebUrl.Check.isWebUrl(url) && url.length() <= MAX_TEXT) {
                author.put("url", url);
            }
            sink.add(SourceRecord.of(RecordKind.AUTHOR, slug, "author " + slug, author, warnings));
        }
        return Optional.of(slug);
    }

    /** The slug of the category; empty if there is nothing to call it by. The category above it has to be known by now. */
    public Optional<String> category(
            String wanted, String name, @Nullable String description, @Nullable String parent) {
        var slug = slug(wanted, name);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        if (categories.add(slug)) {
            var warnings = new ArrayList<Warning>();
            var category = term(slug, name, MAX_NAME, warnings);
            text(category, "description", description, warnings);
            if (parent != null && !parent.equals(slug)) {
                category.put("parent", parent);
            }
            sink.add(SourceRecord.of(RecordKind.CATEGORY, slug, "category " + slug, category, warnings));
        }
        return Optional.of(slug);
    }

    boolean hasCategory(String slug) {
        return categories.contains(slug);
    }

    /** The name of the tag as articles name it; empty if it has none. */
    public Optional<String> tag(String wanted, String name, @Nullable String description) {
        var slug = slug(wanted, name);
        var warnings = new ArrayList<Warning>();
        var shown = SourceText.cut(SourceText.plain(name), MAX_TAG, "/name", warnings)
                .strip();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        if (!slug.isEmpty() && tags.add(slug)) {
            var tag = term(slug, shown, MAX_TAG, warnings);
            text(tag, "description", description, warnings);
            sink.add(SourceRecord.of(RecordKind.TAG, slug, "tag " + slug, tag, warnings));
        }
        return Optional.of(shown);
    }

    private ObjectNode term(String slug, String name, int max, List<Warning> warnings) {
        var plain = SourceText.plain(name);
        return json.createObjectNode()
                .put("slug", slug)
                .put(
                        "name",
                        SourceText.cut(plain.isEmpty() ? slug : plain, max, "/name", warnings)
                                .strip());
    }

    private static void text(ObjectNode term, String member, @Nullable String html, List<Warning> warnings) {
        var plain = SourceText.plain(html);
        if (!plain.isEmpty()) {
            term.put(member, SourceText.cut(plain, MAX_TEXT, "/" + member, warnings));
        }
    }

    private static String slug(String wanted, String name) {
        var slug = SourceText.slug(wanted);
        return slug.isEmpty() ? SourceText.slug(SourceText.plain(name)) : slug;
    }
}
