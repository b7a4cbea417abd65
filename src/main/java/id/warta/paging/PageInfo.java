package id.warta.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where in a list a page stands. */
@Schema(
        name = "Page",
        requiredProperties = {"limit", "next", "prev"})
public record PageInfo(
        @Schema(minimum = "1", maximum = "100", examples = "20")
        int limit,

        @Schema(description = "Cursor of the page that follows, or null at the end", nullable = true) @Nullable
        String next,

        @Schema(description = "Cursor of the page before, or null at the beginning", nullable = true) @Nullable
        String prev,

        @Schema(description = "How many items the whole list has; only with count")
        @JsonInclude(Include.NON_NULL)
        @Nullable
        Long total) {}
