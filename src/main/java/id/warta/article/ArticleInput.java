package id.warta.article;

import id.warta.input.Exclusive;
import id.warta.input.LanguageTag;
import id.warta.input.Slug;
import id.warta.input.Visible;
import id.warta.input.WebUrl;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor sends to create an article. */
public record ArticleInput(
        @Schema(
                description = "Made from the headline if left out, with a suffix if that is taken",
                maxLength = 120,
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                nullable = true,
                examples = "bi-tahan-suku-bunga")
        @Slug
        @Nullable
        String slug,

        @Schema(description = "BCP 47; the site's if left out", nullable = true, examples = "id")
        @LanguageTag
        @Size(max = 35)
        @Nullable
        String language,

        @Schema(nullable = true, examples = "BI Tahan Suku Bunga") @Size(min = 1, max = 300) @Nullable
        String headline,

        @Schema(nullable = true) @Size(max = 120) @Nullable String kicker,

        @Schema(nullable = true) @Size(max = 1_000) @Nullable
        String summary,

        @Schema(nullable = true) @Valid @Nullable DatelineInput dateline,
        @Schema(nullable = true) @Valid @Nullable BodyInput body,

        @Schema(
                description =
                        "Slug or name of a category, or slugs or names with slashes between them that lead to it: `Nasional/Politik`",
                nullable = true,
                examples = "ekonomi")
        @Size(max = 1_200)
        @Nullable
        String category,

        @Schema(description = "Names of tags, made if new", nullable = true, examples = "[\"Suku bunga\"]")
        @Size(max = 50)
        @Nullable
        List<@Visible @Size(min = 1, max = 80) String> tags,

        @Schema(description = "Who signs it, in this order", nullable = true) @Size(max = 50) @Nullable
        List<@Valid AuthorCreditInput> authors,

        @Schema(
                description = "Ids or slugs of articles to go with it, in this order, before those that are found",
                nullable = true,
                examples = "[\"bi-tahan-suku-bunga\"]")
        @Size(max = 20)
        @Nullable
        List<@Size(min = 1, max = 120) String> related,

        @Schema(nullable = true) @Valid @Nullable ImageInput image,
        @Schema(nullable = true) @Nullable Boolean featured,

        @Schema(
                description =
                        "draft if left out; published needs a headline, a body, a category and the alt text of its image",
                nullable = true,
                type = SchemaType.STRING,
                enumeration = {"draft", "in-review", "published", "withdrawn", "trashed"})
        @Nullable
        ArticleStatus status,

        @Schema(description = "When it becomes public; the moment of publishing if left out", nullable = true) @Nullable
        Instant publishAt,

        @Schema(description = "When it stops being public", nullable = true) @Nullable
        Instant unpublishAt,

        @Schema(description = "What readers are told of a withdrawn article; needed to withdraw", nullable = true)
        @Visible
        @Size(min = 1, max = 1_000)
        @Nullable
        String withdrawnReason,

        @Schema(description = "Your own id for it, unique", nullable = true) @Size(min = 1, max = 200) @Nullable
        String externalId,

        @Schema(nullable = true) @Nullable CommentPolicy commentPolicy,

        @Schema(description = "Dated public notes", nullable = true) @Size(max = 100) @Nullable
        List<@Valid CorrectionInput> corrections,

        @Schema(nullable = true) @Valid @Nullable SeoInput seo,

        @Schema(
                description = "Members of your own; editors see them, readers never",
                type = SchemaType.OBJECT,
                nullable = true)
        @Nullable
        Map<String, Object> custom,

        @Schema(description = "For the newsroom only", nullable = true) @Size(max = 10_000) @Nullable
        String notes) {

    /** Where and by whom the story was filed. */
    @Schema(name = "DatelineInput")
    public record DatelineInput(
            @Schema(nullable = true, examples = "Jakarta") @Size(min = 1, max = 120) @Nullable
            String place,

            @Schema(nullable = true, examples = "LEI") @Size(min = 1, max = 120) @Nullable
            String source) {}

    /** A body in one of the two formats that editors write. */
    @Exclusive
    @Schema(name = "BodyInput", description = "Exactly one of the two")
    public record BodyInput(
            @Schema(description = "CommonMark with tables, strikethrough and bare links", nullable = true)
            @Size(max = MAX_BODY)
            @Nullable
            String markdown,

            @Schema(nullable = true) @Size(max = MAX_BODY) @Nullable
            String html) {
        private static final int MAX_BODY = 400_000;
    }

    /** A picture that stands elsewhere. */
    @Schema(name = "ImageInput")
    public record ImageInput(
            @NotNull @WebUrl @Size(max = 2_000) String url,

            @Schema(description = "Describes the picture; required for publication", nullable = true)
            @Size(max = 1_000)
            @Nullable
            String alt,

            @Schema(nullable = true) @Size(max = 2_000) @Nullable
            String caption,

            @Schema(nullable = true) @Size(max = 300) @Nullable
            String credit,

            @Schema(nullable = true) @Min(1) @Nullable Integer width,
            @Schema(nullable = true) @Min(1) @Nullable Integer height) {}

    /** A mistake that was mended. */
    @Schema(name = "CorrectionInput")
    public record CorrectionInput(
            @Schema(description = "Now if left out", nullable = true) @Nullable
            Instant at,

            @NotBlank @Size(max = 2_000) String text) {}

    /** What search engines show. */
    @Schema(name = "SeoInput")
    public record SeoInput(
            @Schema(nullable = true) @Size(max = 300) @Nullable
            String title,

            @Schema(nullable = true) @Size(max = 1_000) @Nullable
            String description) {}
}
