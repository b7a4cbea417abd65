package id.warta.article;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as another one names it to editors. */
@Schema(name = "ArticleReference")
public record ArticleReference(
        UUID id,
        @Schema(examples = "bi-tahan-suku-bunga") String slug,

        @Schema(nullable = true, examples = "BI Tahan Suku Bunga") @Nullable
        String headline) {}
