package id.warta.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Documents items that hold a whole article summary flat: lists of these never come with bodies. */
final class Flat {
    private static final List<String> ITEMS = List.of("RelatedArticle", "SearchHit", "TrendingArticle");

    private Flat() {}

    static void trim(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            if (ITEMS.contains(name)) {
                schema.removeProperty("body");
            }
        });
    }
}
