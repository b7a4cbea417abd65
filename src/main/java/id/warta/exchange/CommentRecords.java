package id.warta.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.access.Caller;
import id.warta.address.ArticleAddresses;
import id.warta.article.ArticleWriting;
import id.warta.article.CommentArchive;
import id.warta.article.Warning;
import id.warta.rows.Ids;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes comments under the articles that they name: by id or slug, by the id elsewhere, or by the address where an article stands or
 * stood. One at an address without an article is skipped, because comments stand under pages of all kinds.
 */
@Singleton
class CommentRecords {
    static final String NO_PARENT = "no-parent";
    private static final List<String> STATUSES = List.of("pending", "approved", "rejected", "spam", "trashed");
    private static final List<String> AUTHOR_KINDS = List.of("reader", "moderator");

    private final CommentArchive comments;
    private final ArticleWriting articles;
    private final ArticleAddresses addresses;
    private final EntityManager database;

    CommentRecords(
            CommentArchive comments, ArticleWriting articles, ArticleAddresses addresses, EntityManager database) {
        this.comments = comments;
        this.articles = articles;
        this.addresses = addresses;
        this.database = database;
    }

    Fate write(ObjectNode content, Caller caller) {
        var found = article(content);
        if (found.isEmpty() && content.path("url").isTextual()) {
            var address = content.path("url").textValue();
            var warning = new Warning("/url", "no-article", "No article stands or stood at " + address);
            return new Fate(Fate.SKIPPED, null, null, List.of(warning), null);
        }
        var article = found.orElseThrow(() -> RecordWriting.missing("/article"));
        var warnings = new ArrayList<Warning>();
        var kept = comments.keep(
                new CommentArchive.ArchivedComment(
                        RecordWriting.id(content, "id").orElse(null),
                        content.path("externalId").textValue(),
                        article,
                        parent(content, article, warnings),
                        oneOf(content, "status", STATUSES),
                        oneOf(content, "authorKind", AUTHOR_KINDS),
                        content.path("authorName").asText(),
                        content.path("authorEmail").textValue(),
                        content.path("authorUrl").textValue(),
                        content.path("body").asText(),
                        RecordWriting.time(content, "createdAt")),
                caller);
        return new Fate(kept.created() ? Fate.CREATED : Fate.UNCHANGED, kept.id(), null, warnings, null);
    }

    private Optional<UUID> article(ObjectNode content) {
        var named = content.path("article").textValue();
        return Optional.ofNullable(named)
                .flatMap(Ids::parse)
                .or(() -> articles.findId(content.path("articleExternalId").textValue()))
                .filter(this::isThere)
                .or(() -> Optional.ofNullable(named).flatMap(addresses::findBySlug))
                .or(() -> Optional.ofNullable(content.path("url").textValue()).flatMap(addresses::find))
                .or(() -> Optional.ofNullable(content.path("otherUrl").textValue())
                        .flatMap(addresses::find));
    }

    private boolean isThere(UUID article) {
        return !database.createNativeQuery("select 1 from article where id = :id")
                .setParameter("id", article)
                .getResultList()
                .isEmpty();
    }

    /** What it answers, if that is here; otherwise it stands by itself. */
    private @Nullable UUID parent(ObjectNode content, UUID article, List<Warning> warnings) {
        var externalId = content.path("parentExternalId").textValue();
        if (externalId == null && !content.hasNonNull("parent")) {
            return null;
        }
        List<?> found = database.createNativeQuery(
                        "select id from comment where article_id = :article and (id = :id or external_id = :externalId)",
                        UUID.class)
                .setParameter("article", article)
                .setParameter("id", RecordWriting.id(content, "parent").orElse(null))
                .setParameter("externalId", externalId)
                .getResultList();
        if (found.isEmpty()) {
            warnings.add(new Warning("/parent", NO_PARENT, "What it answers is not here: it stands by itself"));
            return null;
        }
        return (UUID) found.get(0);
    }

    /** The first is what it is if nothing is said: what is not said to be public waits for a moderator. */
    private static String oneOf(JsonNode content, String member, List<String> known) {
        var value = content.path(member).asText(known.get(0));
        if (!known.contains(value)) {
            throw RecordWriting.missing("/" + member);
        }
        return value;
    }
}
