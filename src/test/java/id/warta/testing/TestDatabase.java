package id.warta.testing;

import static java.util.Map.entry;

import id.warta.postgres.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** One PostgreSQL for all tests, empty at the start; its folder stays, so that only the first run unpacks it. */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    public static final String ADMIN_TOKEN = "0123456789abcdef0123456789abcdef";

    /** Whose tokens the server under test takes beside its own. */
    public static final Issuer ISSUER = new Issuer();

    private static final Path FOLDER = Path.of("target", "test-database");

    private EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedPostgres.start(FOLDER);
        empty();
        return Map.ofEntries(
                entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                entry("quarkus.datasource.username", database.username()),
                entry("quarkus.datasource.password", database.password()),
                entry("warta.admin-token", ADMIN_TOKEN),
                entry("warta.demo-content", "false"),
                entry("warta.schedule.every", "off"),
                entry("warta.feeds.every", "off"),
                entry("warta.search.index-every", "off"),
                entry("warta.search.count-every", "off"),
                entry("warta.idempotency.sweep-every", "off"),
                entry("warta.imports.every", "off"),
                entry("warta.comments.sweep-every", "off"),
                entry("warta.trending.write-every", "off"),
                entry("warta.trending.rank-every", "off"),
                entry("warta.comments.avatars", "true"),
                entry("warta.cache.key-headers", "surrogate-key"),
                entry("warta.oidc.issuer", ISSUER.url()),
                entry("warta.oidc.audience", Issuer.AUDIENCE),
                entry("warta.oidc.scopes", "redaktur=articles:write"),
                entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                entry("quarkus.http.proxy.allow-x-forwarded", "true"));
    }

    private void empty() {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
