package id.warta.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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

/** An article as a list shows it to readers. */
@Schema(
        name = "ArticleSummary",
        requiredProperties = {
            "id",
            "slug",
            "url",
            "language",
            "headline",
            "kicker",
            "summary",
            "dateline",
            "category",
            "tags",
            "authors",
            "image",
            "featured",
            "publishedAt",
            "updatedAt",
            "version",
            "wordCount",
            "readingMinutes",
            "comments",
            "corrections",
            "seo"
        })
public record ArticleSummary(
        UUID id,
        @Schema(examples = "bi-tahan-suku-bunga") String slug,

        @Schema(description = "Where the newsroom's own site shows it")
        String url,

        @Schema(description = "BCP 47", examples = "id") String language,
        String headline,
        @Schema(nullable = true) @Nullable String kicker,
        @Schema(nullable = true) @Nullable String summary,
        @Schema(nullable = true) @Nullable DatelineView dateline,

        @Schema(description = "Only with include=body") @JsonInclude(Include.NON_NULL) @Nullable
        BodyView body,

        CategoryReference category,
        List<TagReference> tags,
        List<AuthorCredit> authors,
        @Schema(nullable = true) @Nullable ImageView image,
        boolean featured,
        Instant publishedAt,
        Instant updatedAt,
        int version,
        int wordCount,

        @Schema(description = "At 200 words a minute, rounded up")
        int readingMinutes,

        CommentSummary comments,
        List<CorrectionView> corrections,
        SeoView seo) {}
