package id.warta.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import id.warta.access.AuditLog;
import id.warta.tag.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Writes new articles with their tags, authors, related articles, first revisions and entries of the audit, in one statement. So what
 * is kept about articles is kept once for all of these, and not again for each.
 */
@ApplicationScoped
class NewArticles {
    // The last of the parts is done first, so that the lists of articles are kept when the tags and authors are there.
    private static final String INSERT = """
            with links as (
                insert into article_tag (article_id, tag_id, position)
                select * from json_to_recordset(cast(:tags as json)) as r (article_id uuid, tag_id uuid, position integer)),
            signatures as (
                insert into article_author (article_id, author_id, position, role)
                select * from json_to_recordset(cast(:authors as json))
                    as r (article_id uuid, author_id uuid, position integer, role text)),
            accompanied as (
                insert into article_related (article_id, related_id, position)
                select * from json_to_recordset(cast(:related as json))
                    as r (article_id uuid, related_id uuid, position integer)),
            revised as (%2$s),
            made as (
                insert into article (%1$s)
                select %1$s from json_populate_recordset(cast(null as article), cast(:articles as json)))
            """.formatted("""
            id, slug, language, status, headline, kicker, summary, dateline_place, dateline_source, body_format, body_source,
            body_html, body_text, body_markdown, body_blocks, word_count, reading_minutes, category_id, image, featured,
            publish_at, unpublish_at, withdrawn_reason, trashed_from, external_id, uploaded_hash, uploaded_version,
            comment_policy, comment_count, corrections, seo_title, seo_description, custom, notes, created_at, created_by,
            updated_at, updated_by, version""", RevisionRepository.INSERT);

    private final AuditLog audit;
    private final ArticleContent contents;
    private final ObjectMapper json;

    NewArticles(AuditLog audit, ArticleContent contents, ObjectMapper json) {
        this.audit = audit;
        this.contents = contents;
        this.json = json;
    }

    /** A new article and what belongs to it; its id is given when it is written. */
    record New(
            Article article,
            @Nullable String category,
            List<Tag> tags,
            List<ArticleReferences.Signature> signatures,
            List<UUID> related) {}

    /**
     * Writes these.
     *
     * @throws org.hibernate.exception.ConstraintViolationException if an id, a slug or an external id is taken
     */
    void insert(List<New> all, Edit edit) {
        var articles = json.createArrayNode();
        var tags = json.createArrayNode();
        var authors = json.createArrayNode();
        var related = json.createArrayNode();
        var revisions = json.createArrayNode();
        var deeds = new ArrayList<AuditLog.Deed>();
        for (var made : all) {
            var article = made.article;
            article.id = article.presetId == null ? UuidVersion7Strategy.INSTANCE.generateUuid(null) : article.presetId;
            var content = contents.of(
                    article,
                    made.category,
                    made.tags.stream().map(Tag::name).toList(),
                    ArticleReferences.credits(made.signatures),
                    made.related);
            var changed = contents.given(content);
            write(article, articles.addObject());
            for (int place = 0; place < made.tags.size(); place++) {
                link(tags, article, place)
                        .put("tag_id", made.tags.get(place).id().toString());
            }
            for (int place = 0; place < made.signatures.size(); place++) {
                var signature = made.signatures.get(place);
                link(authors, article, place)
                        .put("author_id", signature.author().id().toString())
                        .put("role", signature.role());
            }
            for (int place = 0; place < made.related.size(); place++) {
                link(related, article, place)
                        .put("related_id", made.related.get(place).toString());
            }
            RevisionRepository.write(article, edit, changed, contents.write(content), revisions.addObject());
            deeds.add(new AuditLog.Deed(
                    article.id, Map.of("version", article.version, "status", article.status, "changed", changed)));
        }
        audit.recordAll(edit.caller(), "created", "article", deeds, INSERT, query -> query.setParameter(
                        "articles", articles.toString())
                .setParameter("tags", tags.toString())
                .setParameter("authors", authors.toString())
                .setParameter("related", related.toString())
                .setParameter("revisions", revisions.toString()));
    }

    private static ObjectNode link(ArrayNode rows, Article article, int place) {
        return rows.addObject().put("article_id", article.id.toString()).put("position", place);
    }

    private static void write(Article article, ObjectNode row) {
        row.put("id", article.id.toString())
                .put("slug", article.slug)
                .put("language", article.language)
                .put("status", article.status)
                .put("headline", article.headline)
                .put("kicker", article.kicker)
                .put("summary", article.summary)
                .put("dateline_place", article.datelinePlace)
                .put("dateline_source", article.datelineSource)
                .put("body_format", article.bodyFormat)
                .put("body_source", article.bodySource)
                .put("body_html", article.bodyHtml)
                .put("body_text", article.bodyText)
                .put("body_markdown", article.bodyMarkdown)
                .put("word_count", article.wordCount)
                .put("reading_minutes", article.readingMinutes)
                .put("category_id", text(article.categoryId))
                .put("featured", article.featured)
                .put("publish_at", text(article.publishAt))
                .put("unpublish_at", text(article.unpublishAt))
                .put("withdrawn_reason", article.withdrawnReason)
                .put("trashed_from", article.trashedFrom)
                .put("external_id", article.externalId)
                .put("uploaded_hash", bytes(article.uploadedHash))
                .put("uploaded_version", article.uploadedVersion)
                .put("comment_policy", article.commentPolicy)
                .put("comment_count", 0)
                .put("seo_title", article.seoTitle)
                .put("seo_description", article.seoDescription)
                .put("notes", article.notes)
                .put("created_at", text(article.createdAt))
                .put("created_by", article.createdBy)
                .put("updated_at", text(article.updatedAt))
                .put("updated_by", article.updatedBy)
                .put("version", article.version)
                .putRawValue("body_blocks", raw(article.bodyBlocks))
                .putRawValue("image", raw(article.image))
                .putRawValue("corrections", raw(article.corrections))
                .putRawValue("custom", raw(article.custom));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String bytes(byte @Nullable [] value) {
        return value == null ? null : "\\x" + HexFormat.of().formatHex(value);
    }

    private static @Nullable RawValue raw(@Nullable String json) {
        return json == null ? null : new RawValue(json);
    }
}
