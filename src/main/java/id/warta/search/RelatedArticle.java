package id.warta.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.warta.delivery.ArticleSummary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article that goes with another, and why. */
@Schema(name = "RelatedArticle")
public record RelatedArticle(@JsonUnwrapped ArticleSummary article, Reason reason) {

    /** What brought two articles together. */
    @Schema(name = "RelatedReason")
    public record Reason(
            @Schema(
                    description =
                            "`picked` by an editor, with the same `tags`, with two rare words of it in its `text`, or out of the same or a "
                                    + "neighbouring `category`",
                    type = SchemaType.STRING,
                    enumeration = {"picked", "tags", "text", "category"})
            String type,

            @Schema(description = "Names of the tags that both have and that say most, the rarest first")
            List<String> tags) {}
}
