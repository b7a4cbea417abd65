package id.warta.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.warta.category.CategoryReference;
import id.warta.input.Ticking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as editors see it, in whatever state. */
@Schema(name = "ManagedArticle")
public record ManagedArticle(
        UUID id,
        String slug,

        @Schema(
                description = "Where the newsroom's own site shows it, once it is public and has a category",
                nullable = true)
        @Nullable
        String url,

        String language,
        ArticleStatus status,
        @Schema(nullable = true) @Nullable String headline,
        @Schema(nullable = true) @Nullable String kicker,
        @Schema(nullable = true) @Nullable String summary,
        @Schema(nullable = true) @Nullable DatelineView dateline,

        @JsonInclude(value = Include.CUSTOM, valueFilter = ManagedBody.LeftOut.class)
        @Schema(description = "As it was written; in a list only with `include=body`", nullable = true)
        @Nullable
        ManagedBody body,

        @Schema(nullable = true) @Nullable CategoryReference category,
        List<TagReference> tags,
        List<AuthorCredit> authors,

        @Schema(description = "Related articles that editors picked")
        List<ArticleReference> related,

        @Schema(nullable = true) @Nullable ManagedImage image,
        boolean featured,
        @Schema(nullable = true) @Nullable Instant publishAt,
        @Schema(nullable = true) @Nullable Instant unpublishAt,

        @Schema(description = "The public reason of a withdrawal", nullable = true) @Nullable
        String withdrawnReason,

        @Schema(nullable = true) @Nullable String externalId,
        CommentPolicy commentPolicy,
        int wordCount,
        int readingMinutes,
        @Ticking CommentSummary comments,

        @Schema(description = "Number of views") @Ticking long viewCount,

        List<CorrectionView> corrections,
        SeoView seo,
        @Schema(type = SchemaType.OBJECT) Map<String, Object> custom,
        @Schema(nullable = true) @Nullable String notes,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        int version,

        @Schema(description = "What was not kept as it was sent; empty except in answers to writes")
        List<Warning> warnings) {

    /** A picture with the address that it was given by. */
    @Schema(name = "ManagedImage")
    public record ManagedImage(
            UUID id,
            String url,
            @Schema(nullable = true) @Nullable String alt,
            @Schema(nullable = true) @Nullable String caption,
            @Schema(nullable = true) @Nullable String credit,
            @Schema(nullable = true) @Nullable Integer width,
            @Schema(nullable = true) @Nullable Integer height,
            List<ImageView.Variant> variants) {}

    /** The body in the format that it was written in. */
    @Schema(
            name = "ManagedBody",
            requiredProperties = {})
    @JsonInclude(Include.NON_NULL)
    public record ManagedBody(
            @Nullable String markdown, @Nullable String html) {
        /** Stands where a body was not asked for, and is not written. */
        static final ManagedBody LEFT_OUT = new ManagedBody(null, null);

        /** Tells Jackson what not to write. */
        static final class LeftOut {
            @Override
            @SuppressWarnings("EqualsUnsafeCast") // Jackson asks so whether to leave a value out
            public boolean equals(@Nullable Object value) {
                return LEFT_OUT.equals(value);
            }

            @Override
            public int hashCode() {
                return 0;
            }
        }
    }
}
