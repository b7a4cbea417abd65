package id.warta;

import id.warta.access.BootstrapToken;
import id.warta.command.ListenAddress;
import id.warta.postgres.DatabaseConfig;
import id.warta.web.ManagementPort;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpServerOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Says once where the server is and what it runs on. */
@ApplicationScoped
class Started {
    private static final Logger LOG = Logger.getLogger("id.warta");
    private static final int LAST = Integer.MAX_VALUE;
    private static final int FAILED = 1;

    private final AgroalDataSource database;
    private final BootstrapToken token;
    private final ManagementPort management;
    private final boolean embedded;

    Started(AgroalDataSource database, BootstrapToken token, ManagementPort management, DatabaseConfig settings) {
        this.database = database;
        this.token = token;
        this.management = management;
        this.embedded = settings.embedded();
    }

    /** The last that is done before the server listens. Quarkus takes the names of settings for unknown that nobody asks for. */
    void freeTheAddress(@Observes @Priority(LAST) StartupEvent starting, ServerConfig asked) {
        ListenAddress.release();
    }

    void greet(@ObservesAsync HttpServerStart server) throws SQLException {
        var host = "0.0.0.0".equals(server.options().getHost())
                ? "localhost"
                : server.options().getHost();
        var root = "http://" + host + ":" + port();
        var own = openManagement(server.options());
        LOG.infof("Warta is at %s", root);
        LOG.infof("Read: curl %s/v1/articles", root);
        own.ifPresent(address -> LOG.infof("Management, metrics and health are at http://%s only", address));
        LOG.infof(
                "API document and a page to try it on: %s/q/swagger-ui",
                own.map("http://"::concat).orElse(root));
        LOG.infof("Database: %s", describe());
        token.takeGenerated()
                .ifPresentOrElse(
                        text -> LOG.infof("Administrator's token, shown this once: %s", text),
                        () -> LOG.info("Administrator's token: as made before, or as WARTA_ADMIN_TOKEN says"));
    }

    private Optional<String> openManagement(HttpServerOptions readers) {
        try {
            return management.open(readers);
        } catch (IllegalStateException taken) {
            LOG.fatalf("Warta can not start: %s", taken.getMessage());
            Quarkus.asyncExit(FAILED);
            return Optional.empty();
        }
    }

    /** The port in use, which only the settings know if a free one was asked for. */
    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    private String describe() throws SQLException {
        try (var connection = database.getConnection()) {
            var version = connection.getMetaData().getDatabaseProductVersion();
            var url = connection.getMetaData().getURL().replaceAll("\\?.*", "");
            return "PostgreSQL %s, %s, %s".formatted(version, embedded ? "embedded" : "outside", url);
        }
    }
}
