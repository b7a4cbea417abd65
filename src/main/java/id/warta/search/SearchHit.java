package id.warta.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.warta.delivery.ArticleSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article that answers a question, as lists show it, and where it does. */
@Schema(name = "SearchHit")
public record SearchHit(@JsonUnwrapped ArticleSummary article, Highlight highlight) {}
