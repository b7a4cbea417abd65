package id.warta.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where and by whom the story was filed. */
@Schema(name = "Dateline")
public record DatelineView(
        @Schema(nullable = true, examples = "Jakarta") @Nullable
        String place,

        @Schema(nullable = true, examples = "LEI") @Nullable String source,

        @Schema(description = "Place and source as a newspaper prints them", examples = "Jakarta, LEI")
        String text) {}
