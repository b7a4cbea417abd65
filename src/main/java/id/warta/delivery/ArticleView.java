package id.warta.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
import id.warta.paging.Linked;
import id.warta.web.Modified;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as readers see it, whole. */
@Schema(
        name = "Article",
        requiredProperties = {
            "id",
            "slug",
            "url",
            "language",
            "headline",
            "kicker",
            "summary",
            "dateline",
            "body",
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
public record ArticleView(
        UUID id,
        @Schema(examples = "bi-tahan-suku-bunga") String slug,

        @Schema(description = "Where the newsroom's own site shows it")
        String url,

        @Schema(description = "BCP 47", examples = "id") String language,
        String headline,
        @Schema(nullable = true) @Nullable String kicker,
        @Schema(nullable = true) @Nullable String summary,
        @Schema(nullable = true) @Nullable DatelineView dateline,
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
        SeoView seo,

        @Schema(description = "schema.org NewsArticle, only with include=jsonld")
        @JsonInclude(Include.NON_NULL)
        @Nullable
        Map<String, Object> jsonld,

        @JsonIgnore List<String> links,
        @JsonIgnore Instant modifiedAt)
        implements Modified, Linked {}
