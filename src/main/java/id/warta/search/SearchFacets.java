package id.warta.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of all hits fall into each category, with what is below it, tag and month: those that were asked for. */
@Schema(
        name = "SearchFacets",
        requiredProperties = {})
public record SearchFacets(
        @JsonInclude(Include.NON_NULL) @Nullable List<Count> category,

        @Schema(description = "The 20 most frequent") @JsonInclude(Include.NON_NULL) @Nullable
        List<Count> tag,

        @Schema(description = "In the site's time zone, the newest first") @JsonInclude(Include.NON_NULL) @Nullable
        List<Count> month) {

    /** One value and how many hits have it. */
    @Schema(name = "FacetCount")
    public record Count(
            @Schema(description = "What to filter by", examples = "ekonomi")
            String value,

            @Schema(examples = "Ekonomi") String label,
            int count) {}
}
