package id.warta.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Serves the API document in JSON without the indentation of the stored one, which is half of its size. */
@Singleton
class CompactDocument {
    private static final int EARLY = Integer.MIN_VALUE + 2;

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private volatile @Nullable Buffer compact;

    CompactDocument(OpenApiDocumentService documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.get("/q/openapi").order(EARLY).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (!"json".equalsIgnoreCase(request.request().getParam("format"))) {
            request.next();
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .end(compact());
    }

    private Buffer compact() {
        var made = compact;
        if (made == null) {
            try {
                var indented = documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
                made = Buffer.buffer(json.writeValueAsBytes(json.readTree(indented)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            compact = made;
        }
        return made;
    }
}
