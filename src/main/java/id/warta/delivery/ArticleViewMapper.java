package id.warta.delivery;

import id.warta.article.ArticleMapper;
import id.warta.article.ArticleRow;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates rows into what readers get. */
@Singleton
class ArticleViewMapper {
    private final ArticleMapper parts;
    private final ArticleLinks links;

    ArticleViewMapper(ArticleMapper parts, ArticleLinks links) {
        this.parts = parts;
        this.links = links;
    }

    /**
     * The article as a list shows it.
     *
     * @param bodyFormats the forms of the body that are wanted; none leaves the body out
     */
    public ArticleSummary toSummary(ArticleRow row, Set<String> bodyFormats) {
        return new ArticleSummary(
                row.id(),
                row.slug(),
                parts.publicUrl(row),
                row.language(),
                String.valueOf(row.headline()),
                row.kicker(),
                row.summary(),
                ArticleMapper.dateline(row),
                parts.body(row, bodyFormats),
                ArticleMapper.category(row),
                parts.tags(row),
                parts.authors(row),
                parts.image(row),
                row.featured(),
                Objects.requireNonNull(row.publishAt()),
                row.sortUpdatedAt(),
                row.version(),
                row.wordCount(),
                row.readingMinutes(),
                parts.comments(row),
                parts.corrections(row),
                ArticleMapper.seo(row));
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

    String publicUrl(ArticleRow row) {
        return parts.publicUrl(row);
    }
}
