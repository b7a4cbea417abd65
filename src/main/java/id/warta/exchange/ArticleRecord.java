package id.warta.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.address.FormerAddresses;
import id.warta.article.ArticleWriting;
import id.warta.rows.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as it travels between systems: what an editor could send, and what only travels with it. The times of its making are
 * for people, and are not taken in.
 */
public record ArticleRecord(ArticleWriting.Arrival arrival, List<String> formerSlugs, List<String> formerPaths) {
    static final String FORMER_SLUGS = "formerSlugs";
    public static final String FORMER_PATHS = "formerPaths";
    public static final String THUMBNAIL = "thumbnail";

    /** Whether a row of JSON is one of these, and not an article as a single request sends it. */
    public static boolean isRecord(ObjectNode row) {
        return row.path("kind").isTextual();
    }

    static ArticleRecord of(ObjectNode content) {
        var article = content.deepCopy();
        var id = article.remove("id");
        var slugs = texts(article.remove(FORMER_SLUGS));
        var paths = texts(article.remove(FORMER_PATHS));
        article.remove(List.of("kind", "createdAt", "updatedAt", THUMBNAIL));
        var externalId = article.path("externalId").textValue();
        return new ArticleRecord(
                new ArticleWriting.Arrival(
                        externalId, id(id), article.toString().getBytes(StandardCharsets.UTF_8)),
                slugs,
                paths);
    }

    FormerAddresses.Former former(UUID article) {
        return new FormerAddresses.Former(article, formerSlugs, formerPaths);
    }

    private static @Nullable UUID id(@Nullable JsonNode id) {
        return id == null || !id.isTextual() ? null : Ids.parse(id.textValue()).orElse(null);
    }

    private static List<String> texts(@Nullable JsonNode array) {
        var texts = new ArrayList<String>();
        if (array != null) {
            array.forEach(text -> texts.add(text.asText()));
        }
        return texts;
    }
}
