package id.warta.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A second port with all of the API, if the settings name one. The first port then knows nothing of management, metrics and Swagger UI;
 * it still has the API document, and says whether the server lives and is ready, which load balancers ask where they send readers.
 */
@Singleton
public class ManagementPort {
    private static final Pattern OWN =
            Pattern.compile("/v1/manage(?:/.*)?|/q(?:/(?!openapi$|health/(?:live|ready|started)$).*)?");
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");
    private static final int EARLY = Integer.MIN_VALUE + 1;

    private final Vertx vertx;
    private final ManagementConfig config;
    private volatile @Nullable HttpServer server;

    ManagementPort(Vertx vertx, ManagementConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void register(@Observes Router router) {
        if (isOpen()) {
            router.route().order(EARLY).handler(context -> {
                if (isOwn(context.normalizedPath()) && !isHere(context.request())) {
                    context.fail(404);
                } else {
                    context.next();
                }
            });
        }
    }

    /** Whether there is one. */
    public boolean isOpen() {
        return config.port().isPresent();
    }

    /**
     * Opens it.
     *
     * @param readers how the first port is served; this one has the same limits
     * @return its address, or nothing if the settings name none
     * @throws IllegalStateException if the address is taken or the port is the first one
     */
    public Optional<String> open(HttpServerOptions readers) {
        return config.port().map(port -> {
            if (port != 0 && port == readers.getPort()) {
                throw new IllegalStateException("WARTA_MANAGEMENT_PORT is the same as WARTA_PORT: " + port);
            }
            return listen(new HttpServerOptions(readers)
                    .setHost(config.host().orElse(readers.getHost()))
                    .setPort(port)
                    .setReusePort(false)); // so that a port that another server has is refused
        });
    }

    private String listen(HttpServerOptions options) {
        try {
            var opened = vertx.createHttpServer(options)
                    .requestHandler(VertxHttpRecorder.getRootHandler())
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            server = opened;
            return (options.getHost().equals("0.0.0.0") ? "localhost" : options.getHost()) + ":" + opened.actualPort();
        } catch (CompletionException taken) {
            throw new IllegalStateException(
                    "WARTA_MANAGEMENT_PORT can not be opened: "
                            + Objects.requireNonNullElse(taken.getCause(), taken)
                                    .getMessage(),
                    taken);
        }
    }

    void close(@Observes ShutdownEvent stopping) {
        var open = server;
        if (open != null) {
            open.close();
        }
    }

    /** Resources are found whatever parameters their path has behind semicolons. */
    private static boolean isOwn(String path) {
        return OWN.matcher(PARAMETERS.matcher(path).replaceAll("")).matches();
    }

    private boolean isHere(HttpServerRequest request) {
        var open = server;
        return open != null && request.localAddress().port() == open.actualPort();
    }
}
