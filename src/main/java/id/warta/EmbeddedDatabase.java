package id.warta;

import id.warta.postgres.EmbeddedPostgres;
import java.util.concurrent.atomic.AtomicReference;

/** The embedded database of this process, from before the server starts until after its last request ended. */
final class EmbeddedDatabase {
    private static final AtomicReference<EmbeddedPostgres> RUNNING = new AtomicReference<>();

    private EmbeddedDatabase() {}

    static void use(EmbeddedPostgres database) {
        RUNNING.set(database);
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.username());
        System.setProperty("quarkus.datasource.password", database.password());
        System.setProperty("warta.database.embedded", "true");
    }

    static void close() {
        var database = RUNNING.getAndSet(null);
        if (database != null) {
            database.close();
        }
    }
}
