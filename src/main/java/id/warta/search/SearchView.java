package id.warta.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.warta.paging.PageInfo;
import id.warta.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what answers a question. */
@Schema(
        name = "SearchPage",
        requiredProperties = {"items", "page", "match", "suggestion"})
public record SearchView(
        List<SearchHit> items,
        PageInfo page,

        @Schema(
                description =
                        "Whether the first item has all words of the question or most of them; `none` if nothing was found",
                type = SchemaType.STRING,
                enumeration = {"all", "most", "none"})
        String match,

        @Schema(
                description = "A corrected question, if some words occur nowhere",
                nullable = true,
                examples = "gubernur jawa")
        @Nullable
        String suggestion,

        @Schema(description = "Only with facets") @JsonInclude(Include.NON_NULL) @Nullable
        SearchFacets facets)
        implements Paged {}
