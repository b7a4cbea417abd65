package id.warta.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.warta.body.Block;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body in the forms that were asked for. */
@Schema(
        name = "Body",
        requiredProperties = {},
        description = "The forms that bodyFormat asked for, and no others")
@JsonInclude(Include.NON_NULL)
public record BodyView(
        @Schema(description = "Sanitised: safe to put into a page") @Nullable
        String html,

        @Schema(
                description =
                        "Paragraphs parted by empty lines; without the dateline, which is a member of the article")
        @Nullable
        String text,

        @Nullable String markdown,

        @Schema(description = "For apps that draw articles without a browser") @Nullable
        List<Block> blocks) {}
