package id.warta.search;

import id.warta.input.Parameters;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where to look for an answer. */
record SearchFilter(
        @Nullable String category,
        @Nullable String tag,
        @Nullable String author,
        @Nullable String language,
        @Nullable Instant publishedAfter,
        @Nullable Instant publishedBefore) {

    /** The scopes of {@code article_listing}; a slug that leads nowhere is a scope in which nothing stands. */
    static final String SCOPES = """
            array_remove(array[
                case when :category <> '' then coalesce(
                    (select h.category_id from category_slug h where h.slug = :category), named_scope('nothing')) end,
                case when :tag <> '' then coalesce((select h.tag_id from tag_slug h where h.slug = :tag), named_scope('nothing')) end,
                case when :author <> '' then coalesce(
                    (select h.author_id from author_slug h where h.slug = :author), named_scope('nothing')) end,
                case when :language <> '' then named_scope('language ' || :language) end], null)""";

    static SearchFilter of(Parameters parameters, SearchParameters given) {
        return new SearchFilter(
                parameters.text("category", given.category, 120),
                parameters.text("tag", given.tag, 120),
                parameters.text("author", given.author, 120),
                parameters.text("language", given.language, 35),
                parameters.time("publishedAfter", given.publishedAfter),
                parameters.time("publishedBefore", given.publishedBefore));
    }

    Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("category", Objects.requireNonNullElse(category, ""));
        values.put("tag", Objects.requireNonNullElse(tag, ""));
        values.put("author", Objects.requireNonNullElse(author, ""));
        values.put("language", Objects.requireNonNullElse(language, ""));
        values.put("publishedAfter", publishedAfter);
        values.put("publishedBefore", publishedBefore);
        return values;
    }
}
