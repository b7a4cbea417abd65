package id.warta.preview;

import id.warta.article.AuthorCredit;
import id.warta.article.BodyView;
import id.warta.article.CommentSummary;
import id.warta.article.CorrectionView;
import id.warta.article.DatelineView;
import id.warta.article.ImageView;
import id.warta.article.SeoView;
import id.warta.article.TagReference;
import id.warta.category.CategoryReference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as readers would see it; what it does not have yet is null. */
@Schema(name = "ArticlePreview")
public record PreviewView(
        UUID id,
        String slug,
        @Schema(nullable = true) @Nullable String url,
        String language,
        @Schema(nullable = true) @Nullable String headline,
        @Schema(nullable = true) @Nullable String kicker,
        @Schema(nullable = true) @Nullable String summary,
        @Schema(nullable = true) @Nullable DatelineView dateline,
        @Schema(nullable = true) @Nullable BodyView body,
        @Schema(nullable = true) @Nullable CategoryReference category,
        List<TagReference> tags,
        List<AuthorCredit> authors,
        @Schema(nullable = true) @Nullable ImageView image,
        boolean featured,

        @Schema(description = "Time of publication, past or future, if it is known", nullable = true) @Nullable
        Instant publishedAt,

        Instant updatedAt,
        int version,
        int wordCount,
        int readingMinutes,
        CommentSummary comments,
        List<CorrectionView> corrections,
        SeoView seo) {}
