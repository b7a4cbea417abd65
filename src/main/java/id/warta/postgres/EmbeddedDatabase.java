package id.warta.postgres;

import io.quarkus.runtime.Application;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The embedded database of this process, from before the server starts until after everything else has stopped. */
public final class EmbeddedDatabase {
    private static final AtomicReference<EmbeddedPostgres> RUNNING = new AtomicReference<>();
    private static final CountDownLatch CLOSED = new CountDownLatch(1);
    private static final int PATIENCE_SECONDS = 120;

    private EmbeddedDatabase() {}

    /** Has the server use it. */
    public static void use(EmbeddedPostgres database) {
        RUNNING.set(database);
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.username());
        System.setProperty("quarkus.datasource.password", database.password());
        System.setProperty("warta.database.embedded", "true");
        Runtime.getRuntime().addShutdownHook(new Thread(EmbeddedDatabase::closeAfterTheServer, "embedded database"));
    }

    /** How often it ended by itself and was started again. */
    public static long revivals() {
        var database = RUNNING.get();
        return database == null ? 0 : database.revivals();
    }

    /** Whether it ended by itself and could not be started again for long. */
    public static boolean isLost() {
        var database = RUNNING.get();
        return database != null && database.isLost();
    }

    /** Stops it, if there is one. */
    public static void close() {
        var database = RUNNING.getAndSet(null);
        if (database != null) {
            database.close();
        }
        CLOSED.countDown();
    }

    /** After a signal the program's end is not waited for by anybody but this: there the database is closed once the server has stopped. */
    private static void closeAfterTheServer() {
        try {
            if (Application.currentApplication() != null && !CLOSED.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The server does not stop; its database does");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }
}
