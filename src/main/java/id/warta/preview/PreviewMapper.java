package id.warta.preview;

import id.warta.article.ArticleMapper;
import id.warta.article.ArticleRow;
import java.util.Set;

/** Translates a row into what the holder of a preview link gets. */
final class PreviewMapper {
    private PreviewMapper() {}

    static PreviewView toPreview(ArticleMapper parts, ArticleRow row, Set<String> bodyFormats) {
        boolean placed = row.categoryId() != null;
        boolean written = row.body() != null && row.body().html() != null;
        return new PreviewView(
                row.id(),
                row.slug(),
                parts.url(row),
                row.language(),
                row.headline(),
                row.kicker(),
                row.summary(),
                ArticleMapper.dateline(row),
                written ? parts.body(row, bodyFormats) : null,
                placed ? ArticleMapper.category(row) : null,
                parts.tags(row),
                parts.authors(row),
                parts.image(row),
                row.featured(),
                row.publishAt(),
                row.updatedAt(),
                row.version(),
                row.wordCount(),
                row.readingMinutes(),
                parts.comments(row),
                parts.corrections(row),
                ArticleMapper.seo(row));
    }
}
