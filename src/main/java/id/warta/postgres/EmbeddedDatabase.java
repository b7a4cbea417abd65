package id.warta.postgres;

import java.util.concurrent.atomic.AtomicReference;

/** The embedded database of this process, from before the server starts until after its last request ended. */
public final class EmbeddedDatabase {
    private static final AtomicReference<EmbeddedPostgres> RUNNING = new AtomicReference<>();

    private EmbeddedDatabase() {}

    /** Has the server use it. */
    public static void use(EmbeddedPostgres database) {
        RUNNING.set(database);
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.username());
        System.setProperty("quarkus.datasource.password", database.password());
        System.setProperty("warta.database.embedded", "true");
    }

    /** Stops it, if there is one. */
    public static void close() {
        var database = RUNNING.getAndSet(null);
        if (database != null) {
            database.close();
        }
    }
}
