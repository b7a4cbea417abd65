package id.warta.contract;

import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** The words that an article is given in beside this API's own: one operation answers in all of them. */
final class Vocabularies {
    private static final String ARTICLE = "/v1/articles/{slugOrId}";

    private Vocabularies() {}

    /** Gives the operation of all forms what those of one form have. */
    static void add(OpenAPI document) {
        var forms = content(document, ARTICLE);
        add(forms, content(document, ARTICLE + ".jsonld"));
        add(forms, content(document, ARTICLE + ".ninjs"));
    }

    private static void add(Content forms, Content form) {
        form.getMediaTypes().forEach((name, type) -> forms.addMediaType(name, copy(type)));
    }

    private static MediaType copy(MediaType type) {
        return OASFactory.createMediaType().schema(type.getSchema()).example(type.getExample());
    }

    private static Content content(OpenAPI document, String path) {
        return Objects.requireNonNull(
                        document.getPaths().getPathItem(path).getOperations().get(PathItem.HttpMethod.GET))
                .getResponses()
                .getAPIResponse("200")
                .getContent();
    }
}
