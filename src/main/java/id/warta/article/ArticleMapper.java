package id.warta.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.body.Block;
import id.warta.category.CategoryReference;
import id.warta.site.SiteSettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translation between the row and the wire. */
@Singleton
public class ArticleMapper {
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

    ArticleMapper(ObjectMapper json, SiteSettings site, CommentRule rule) {
        this.json = json;
        this.site = site;
        this.rule = rule;
    }

    ManagedArticle toManaged(ArticleRow row, List<Warning> warnings) {
        return toManaged(row, warnings, written(Objects.requireNonNull(row.management())));
    }

    /**
     * An article that no other goes with, as it was written.
     *
     * @param before the row that it had; null if it is new
     */
    ManagedArticle toManaged(
            Article article, ArticleReferences.Found found, @Nullable ArticleRow before, List<Warning> warnings) {
        var tags = found.tags().stream()
                .map(tag -> new TagReference(tag.slug(), tag.name()))
                .toList();
        var authors = found.signatures().stream()
                .map(it -> new AuthorCredit(it.author().slug(), it.author().name(), it.role()))
                .toList();
        return toManaged(ArticleRow.of(article, found.category(), write(tags), write(authors), before), warnings);
    }

    /** The article as management's list shows it when no bodies were asked for. */
    ManagedArticle toManagedWithoutBody(ArticleRow row) {
        return toManaged(row, List.of(), ManagedArticle.ManagedBody.LEFT_OUT);
    }

    private ManagedArticle toManaged(
            ArticleRow row, List<Warning> warnings, ManagedArticle.@Nullable ManagedBody body) {
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
                body,
                row.categoryId() == null ? null : category(row),
                tags(row),
                authors(row),
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
                corrections(row),
                seo(row),
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
        return tags(row).stream().map(TagReference::name).toList();
    }

    List<AuthorCreditInput> credits(ArticleRow row) {
        return authors(row).stream()
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
    public @Nullable String url(ArticleRow row) {
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
    public String publicUrl(ArticleRow row) {
        return Objects.requireNonNull(url(row));
    }

    public static @Nullable DatelineView dateline(ArticleRow row) {
        var place = row.datelinePlace();
        var source = row.datelineSource();
        if (place == null && source == null) {
            return null;
        }
        var text = place == null || source == null ? (place == null ? source : place) : place + ", " + source;
        return new DatelineView(place, source, String.valueOf(text));
    }

    public static CategoryReference category(ArticleRow row) {
        return new CategoryReference(
                UUID.fromString(String.valueOf(row.categoryId())),
                String.valueOf(row.categorySlug()),
                String.valueOf(row.categoryName()),
                String.valueOf(row.categoryPath()));
    }

    public CommentSummary comments(ArticleRow row) {
        return new CommentSummary(row.commentCount(), rule.isOpen(row.commentPolicy(), row.publishAt()));
    }

    public @Nullable ImageView image(ArticleRow row) {
        var image = row.image();
        return image == null ? null : read(image, IMAGE);
    }

    public @Nullable BodyView body(ArticleRow row, Set<String> formats) {
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

    public List<TagReference> tags(ArticleRow row) {
        return read(row.tags(), TAGS, List.of());
    }

    public List<AuthorCredit> authors(ArticleRow row) {
        return read(row.authors(), AUTHORS, List.of());
    }

    public List<CorrectionView> corrections(ArticleRow row) {
        return read(row.corrections(), CORRECTIONS, List.of());
    }

    public static SeoView seo(ArticleRow row) {
        return new SeoView(row.seoTitle(), row.seoDescription());
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
