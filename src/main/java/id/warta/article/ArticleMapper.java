package id.warta.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.category.CategoryReference;
import id.warta.site.SiteSettings;
import id.warta.text.Block;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translation between the row and the wire. */
@Singleton
class ArticleMapper {
    private static final TypeReference<List<TagReference>> TAGS = new TypeReference<>() {};
    private static final TypeReference<List<AuthorCredit>> AUTHORS = new TypeReference<>() {};
    private static final TypeReference<List<ArticleReference>> ARTICLES = new TypeReference<>() {};
    private static final TypeReference<List<CorrectionView>> CORRECTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};
    private static final TypeReference<ImageView> IMAGE = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;
    private final SiteSettings site;
    private final CommentRule rule;
    private final ArticleLinks links;

    ArticleMapper(ObjectMapper json, SiteSettings site, CommentRule rule, ArticleLinks links) {
        this.json = json;
        this.site = site;
        this.rule = rule;
        this.links = links;
    }

    /**
     * The article as a list shows it.
     *
     * @param bodyFormats the forms of the body that are wanted; none leaves the body out
     */
    ArticleSummary toSummary(ArticleRow row, Set<String> bodyFormats) {
        return new ArticleSummary(
                row.id(),
                row.slug(),
                publicUrl(row),
                row.language(),
                String.valueOf(row.headline()),
                row.kicker(),
                row.summary(),
                dateline(row),
                body(row, bodyFormats),
                category(row),
                read(row.tags(), TAGS, List.of()),
                read(row.authors(), AUTHORS, List.of()),
                image(row),
                row.featured(),
                Objects.requireNonNull(row.publishAt()),
                row.sortUpdatedAt(),
                row.version(),
                row.wordCount(),
                row.readingMinutes(),
                comments(row),
                read(row.corrections(), CORRECTIONS, List.of()),
                new SeoView(row.seoTitle(), row.seoDescription()));
    }

    ArticleView toView(ArticleRow row, Set<String> bodyFormats) {
        return toView(row, bodyFormats, null);
    }

    /**
     * The article as readers see it, whole.
     *
     * @param jsonld the same in the words of schema.org, if that is wanted
     */
    ArticleView toView(ArticleRow row, Set<String> bodyFormats, @Nullable Map<String, Object> jsonld) {
        var summary = toSummary(row, bodyFormats);
        return new ArticleView(
                summary.id(),
                summary.slug(),
                summary.url(),
                summary.language(),
                summary.headline(),
                summary.kicker(),
                summary.summary(),
                summary.dateline(),
                Objects.requireNonNull(summary.body()),
                summary.category(),
                summary.tags(),
                summary.authors(),
                summary.image(),
                summary.featured(),
                summary.publishedAt(),
                summary.updatedAt(),
                summary.version(),
                summary.wordCount(),
                summary.readingMinutes(),
                summary.comments(),
                summary.corrections(),
                summary.seo(),
                jsonld,
                links.of(summary),
                row.modifiedAt());
    }

    PreviewView toPreview(ArticleRow row, Set<String> bodyFormats) {
        boolean placed = row.categoryId() != null;
        boolean written = row.body() != null && row.body().html() != null;
        return new PreviewView(
                row.id(),
                row.slug(),
                url(row),
                row.language(),
                row.headline(),
                row.kicker(),
                row.summary(),
                dateline(row),
                written ? body(row, bodyFormats) : null,
                placed ? category(row) : null,
                read(row.tags(), TAGS, List.of()),
                read(row.authors(), AUTHORS, List.of()),
                image(row),
                row.featured(),
                row.publishAt(),
                row.updatedAt(),
                row.version(),
                row.wordCount(),
                row.readingMinutes(),
                comments(row),
                read(row.corrections(), CORRECTIONS, List.of()),
                new SeoView(row.seoTitle(), row.seoDescription()));
    }

    ManagedArticle toManaged(ArticleRow row, List<Warning> warnings) {
        var management = Objects.requireNonNull(row.management());
        return new ManagedArticle(
                row.id(),
                row.slug(),
                url(row),
                row.language(),
                ArticleStatus.spelled(row.status()),
                row.headline(),
                row.kicker(),
                row.summary(),
                dateline(row),
                written(management),
                row.categoryId() == null ? null : category(row),
                read(row.tags(), TAGS, List.of()),
                read(row.authors(), AUTHORS, List.of()),
                read(management.related(), ARTICLES, List.of()),
                image(row.image()),
                row.featured(),
                row.publishAt(),
                management.unpublishAt(),
                row.withdrawnReason(),
                management.externalId(),
                CommentPolicy.spelled(row.commentPolicy()),
                row.wordCount(),
                row.readingMinutes(),
                comments(row),
                management.viewCount(),
                read(row.corrections(), CORRECTIONS, List.of()),
                new SeoView(row.seoTitle(), row.seoDescription()),
                read(management.custom(), OBJECT, Map.of()),
                management.notes(),
                row.createdAt(),
                management.createdBy(),
                row.updatedAt(),
                management.updatedBy(),
                row.version(),
                warnings);
    }

    List<String> tagNames(ArticleRow row) {
        return read(row.tags(), TAGS, List.of()).stream()
                .map(TagReference::name)
                .toList();
    }

    List<AuthorCreditInput> credits(ArticleRow row) {
        return read(row.authors(), AUTHORS, List.of()).stream()
                .map(credit -> new AuthorCreditInput(credit.slug(), credit.role()))
                .toList();
    }

    List<UUID> related(ArticleRow row) {
        return read(Objects.requireNonNull(row.management()).related(), ARTICLES, List.of()).stream()
                .map(ArticleReference::id)
                .toList();
    }

    List<CorrectionView> corrections(String text) {
        return read(text, CORRECTIONS);
    }

    /** The picture as editors see it: of its files the first is the one that was given. */
    ManagedArticle.@Nullable ManagedImage image(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var image = read(text, IMAGE);
        return new ManagedArticle.ManagedImage(
                image.id(),
                image.variants().get(0).url(),
                image.alt(),
                image.caption(),
                image.credit(),
                image.width(),
                image.height(),
                image.variants());
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #write}, keeping the {@code type} of each block, which the erased list would lose. */
    String writeBlocks(List<Block> blocks) {
        try {
            return json.writerFor(BLOCKS).writeValueAsString(blocks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where readers find it; null if that needs a category or a day of publication and there is none yet. */
    @Nullable
    String url(ArticleRow row) {
        return row.categorySlug() == null
                ? null
                : site.current()
                        .articleUrl(
                                row.id(),
                                row.slug(),
                                row.categorySlug(),
                                String.valueOf(row.categoryPath()),
                                row.publishAt());
    }

    /** Where readers find what is public. */
    String publicUrl(ArticleRow row) {
        return Objects.requireNonNull(url(row));
    }

    private static @Nullable DatelineView dateline(ArticleRow row) {
        var place = row.datelinePlace();
        var source = row.datelineSource();
        if (place == null && source == null) {
            return null;
        }
        var text = place == null || source == null ? (place == null ? source : place) : place + ", " + source;
        return new DatelineView(place, source, String.valueOf(text));
    }

    private static CategoryReference category(ArticleRow row) {
        return new CategoryReference(
                UUID.fromString(String.valueOf(row.categoryId())),
                String.valueOf(row.categorySlug()),
                String.valueOf(row.categoryName()),
                String.valueOf(row.categoryPath()));
    }

    private CommentSummary comments(ArticleRow row) {
        return new CommentSummary(row.commentCount(), rule.isOpen(row.commentPolicy(), row.publishAt()));
    }

    private @Nullable ImageView image(ArticleRow row) {
        var image = row.image();
        return image == null ? null : read(image, IMAGE);
    }

    private @Nullable BodyView body(ArticleRow row, Set<String> formats) {
        var body = row.body();
        if (body == null || formats.isEmpty()) {
            return null;
        }
        var blocks = formats.contains("blocks") ? read(body.blocks(), BLOCKS, List.of()) : null;
        return new BodyView(
                formats.contains("html") ? body.html() : null,
                formats.contains("text") ? body.text() : null,
                formats.contains("markdown") ? body.markdown() : null,
                blocks);
    }

    private static ManagedArticle.@Nullable ManagedBody written(ArticleRow.Management row) {
        if (row.bodyFormat() == null) {
            return null;
        }
        return row.bodyFormat().equals("markdown")
                ? new ManagedArticle.ManagedBody(row.bodySource(), null)
                : new ManagedArticle.ManagedBody(null, row.bodySource());
    }

    private <T> T read(@Nullable String text, TypeReference<T> type, T absent) {
        return text == null ? absent : read(text, type);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
