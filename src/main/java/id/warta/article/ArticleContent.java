package id.warta.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.body.BodyFormat;
import id.warta.body.BodyRenderer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * What an article says, in the form that an editor sends it in. That one form is what merge patches begin from, what changes are
 * told by, and what revisions keep.
 */
@Singleton
public class ArticleContent {
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    private final ObjectMapper json;
    private final ArticleMapper mapper;

    ArticleContent(ObjectMapper json, ArticleMapper mapper) {
        this.json = json.copy()
                .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false); // of an older revision
        this.mapper = mapper;
    }

    /** Everything in the article and what it refers to, with nothing left out: empty lists and objects stand as such. */
    ArticleInput of(
            Article article,
            @Nullable String category,
            List<String> tags,
            List<AuthorCreditInput> authors,
            List<UUID> related) {
        var image = mapper.image(article.image);
        return new ArticleInput(
                article.slug,
                article.language,
                article.headline,
                article.kicker,
                article.summary,
                article.datelinePlace == null && article.datelineSource == null
                        ? null
                        : new ArticleInput.DatelineInput(article.datelinePlace, article.datelineSource),
                body(article),
                category,
                tags,
                authors,
                related.stream().map(UUID::toString).toList(),
                image == null
                        ? null
                        : new ArticleInput.ImageInput(
                                image.url(),
                                image.alt(),
                                image.caption(),
                                image.credit(),
                                image.width(),
                                image.height()),
                article.featured,
                article.status(),
                article.publishAt,
                article.unpublishAt,
                article.withdrawnReason,
                article.externalId,
                CommentPolicy.spelled(article.commentPolicy),
                mapper.corrections(article.corrections).stream()
                        .map(correction -> new ArticleInput.CorrectionInput(correction.at(), correction.text()))
                        .toList(),
                article.seoTitle == null && article.seoDescription == null
                        ? null
                        : new ArticleInput.SeoInput(article.seoTitle, article.seoDescription),
                custom(article.custom),
                article.notes);
    }

    /** As {@link #of(Article, String, List, List, List)}, with what a row says of the article's references. */
    ArticleInput of(Article article, ArticleRow row) {
        return of(article, row.categorySlug(), mapper.tagNames(row), mapper.credits(row), mapper.related(row));
    }

    /** The members that differ. */
    List<String> changed(ArticleInput before, ArticleInput after) {
        ObjectNode one = json.valueToTree(before);
        ObjectNode other = json.valueToTree(after);
        var changed = new ArrayList<String>();
        one.fieldNames().forEachRemaining(name -> {
            if (!one.get(name).equals(BY_VALUE, other.get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    /** The members that a new article was given. */
    List<String> given(ArticleInput content) {
        ObjectNode tree = json.valueToTree(content);
        var given = new ArrayList<String>();
        tree.fieldNames().forEachRemaining(name -> {
            var value = tree.get(name);
            if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
                given.add(name);
            }
        });
        return given;
    }

    /** The same content with another value of one member. */
    ArticleInput with(ArticleInput content, String member, @Nullable Object value) {
        ObjectNode tree = json.valueToTree(content);
        tree.set(member, json.valueToTree(value));
        return json.convertValue(tree, ArticleInput.class);
    }

    String write(Object content) {
        return mapper.write(content);
    }

    public ArticleInput read(String content) {
        try {
            return json.readValue(content, ArticleInput.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the input's own members into the article; what was removed from its body comes back. */
    List<Warning> fill(Article article, ArticleInput input, Instant now) {
        article.headline = input.headline();
        article.kicker = input.kicker();
        article.summary = input.summary();
        article.featured = Boolean.TRUE.equals(input.featured());
        article.unpublishAt = input.unpublishAt();
        article.externalId = input.externalId();
        article.notes = input.notes();
        if (input.commentPolicy() != null) {
            article.commentPolicy = input.commentPolicy().spelling();
        }
        article.datelinePlace =
                input.dateline() == null ? null : input.dateline().place();
        article.datelineSource =
                input.dateline() == null ? null : input.dateline().source();
        article.seoTitle = input.seo() == null ? null : input.seo().title();
        article.seoDescription = input.seo() == null ? null : input.seo().description();
        article.image = input.image() == null ? null : mapper.write(image(input.image(), mapper.image(article.image)));
        article.custom = mapper.write(input.custom() == null ? Map.of() : input.custom());
        if (input.corrections() != null) {
            article.corrections = mapper.write(input.corrections().stream()
                    .map(correction ->
                            new CorrectionView(correction.at() == null ? now : correction.at(), correction.text()))
                    .toList());
        }
        return fillBody(article, input.body());
    }

    private List<Warning> fillBody(Article article, ArticleInput.@Nullable BodyInput body) {
        if (body == null) {
            article.eraseBody();
            return List.of();
        }
        var format = body.markdown() == null ? BodyFormat.HTML : BodyFormat.MARKDOWN;
        var source = body.markdown() == null ? String.valueOf(body.html()) : body.markdown();
        if (article.isWritten(format, source)) {
            return List.of();
        }
        var rendered = BodyRenderer.render(format, source);
        article.write(format, source, rendered, mapper.writeBlocks(rendered.blocks()));
        var pointer = body.markdown() == null ? "/body/html" : "/body/markdown";
        return rendered.removals().stream()
                .map(removal -> new Warning(pointer, "removed", removal.detail()))
                .toList();
    }

    private static ImageView image(ArticleInput.ImageInput input, ManagedArticle.@Nullable ManagedImage before) {
        UUID id = before != null && before.url().equals(input.url())
                ? before.id()
                : UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var original = new ImageView.Variant("original", input.url(), input.width(), input.height(), null);
        return new ImageView(
                id, input.alt(), input.caption(), input.credit(), input.width(), input.height(), List.of(original));
    }

    private static ArticleInput.@Nullable BodyInput body(Article article) {
        if (article.bodyFormat == null) {
            return null;
        }
        return article.bodyFormat.equals("markdown")
                ? new ArticleInput.BodyInput(article.bodySource, null)
                : new ArticleInput.BodyInput(null, article.bodySource);
    }

    private Map<String, Object> custom(String text) {
        try {
            return json.readerForMapOf(Object.class).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
