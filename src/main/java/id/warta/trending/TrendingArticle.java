package id.warta.trending;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.warta.delivery.ArticleSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article that readers open often. */
@Schema(name = "TrendingArticle")
public record TrendingArticle(
        @JsonUnwrapped ArticleSummary article,

        @Schema(description = "How often readers opened it within the window")
        long views) {}
