package id.warta.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Serves the API document in JSON without the indentation of the stored one, which is half of its size. */
@Singleton
class CompactDocument {
    private static final String STORED = "/META-INF/quarkus-generated-openapi-doc.JSON";
    private static final int EARLY = Integer.MIN_VALUE + 2;

    private final ObjectMapper json;
    private volatile @Nullable Buffer compact;

    CompactDocument(ObjectMapper json) {
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
            try (var stored = Objects.requireNonNull(CompactDocument.class.getResourceAsStream(STORED))) {
                made = Buffer.buffer(json.writeValueAsBytes(json.readTree(stored)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            compact = made;
        }
        return made;
    }
}
