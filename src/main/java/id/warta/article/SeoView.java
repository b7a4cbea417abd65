package id.warta.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What search engines show, where it differs from headline and summary. */
@Schema(name = "Seo")
public record SeoView(
        @Schema(nullable = true) @Nullable String title,
        @Schema(nullable = true) @Nullable String description) {}
