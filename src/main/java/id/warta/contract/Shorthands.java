package id.warta.contract;

import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Documents what a body may also give as a bare string. */
final class Shorthands {
    private Shorthands() {}

    static void add(Map<String, Schema> schemas) {
        var article = schemas.get("ArticleInput");
        if (article != null) {
            var authors = Objects.requireNonNull(article.getProperties().get("authors"));
            authors.setItems(OASFactory.createSchema()
                    .description("A slug, or a slug with a role")
                    .addOneOf(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .maxLength(120))
                    .addOneOf(authors.getItems()));
        }
    }
}
