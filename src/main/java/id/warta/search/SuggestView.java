package id.warta.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader who is still typing perhaps looks for. */
@Schema(name = "Suggestions")
public record SuggestView(List<Suggestion> items) {

    /** One proposal: a question to ask, a tag or an article to go to. */
    @Schema(
            name = "Suggestion",
            requiredProperties = {"type", "text", "slug"})
    public record Suggestion(
            @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"query", "tag", "article"})
            String type,

            @Schema(description = "A question, a name or a headline", examples = "gubernur jawa")
            String text,

            @Schema(description = "Of the tag or article", nullable = true) @Nullable
            String slug) {}
}
