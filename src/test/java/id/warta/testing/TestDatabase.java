package id.warta.testing;

import id.warta.database.EmbeddedPostgres;
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

    private static final Path FOLDER = Path.of("target", "test-database");

    private EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedPostgres.start(FOLDER);
        empty();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "quarkus.datasource.username",
                database.username(),
                "quarkus.datasource.password",
                database.password(),
                "warta.admin-token",
                ADMIN_TOKEN,
                "warta.demo-content",
                "false",
                "warta.schedule.every",
                "off",
                "warta.comments.sweep-every",
                "off",
                "warta.comments.avatars",
                "true",
                "quarkus.http.proxy.proxy-address-forwarding",
                "true",
                "quarkus.http.proxy.allow-x-forwarded",
                "true");
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
