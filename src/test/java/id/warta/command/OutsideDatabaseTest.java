package id.warta.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of others is tried before the server starts, and a line says why it can not be had. */
class OutsideDatabaseTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() {
        database = EmbeddedPostgres.start(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void connectsToADatabaseThatAnswers() throws Exception {
        try (var connection =
                new OutsideDatabase(database.jdbcUrl(), database.username(), database.password()).connect(SHORT)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void saysAtOnceWhyADatabaseRefuses() {
        var place = database.jdbcUrl().replace("jdbc:postgresql://", "");

        assertThatThrownBy(() -> new OutsideDatabase(database.jdbcUrl(), "warta", "salah").connect(Duration.ofHours(1)))
                .hasMessage(
                        "QUARKUS_DATASOURCE_JDBC_URL: the database at %s refuses: password authentication failed for"
                                + " user \"warta\"",
                        place);
        var missing = new OutsideDatabase(database.jdbcUrl() + "x", "warta", database.password());
        assertThatThrownBy(() -> missing.connect(Duration.ofHours(1)))
                .hasMessageEndingWith("refuses: database \"wartax\" does not exist");
    }

    @Test
    void triesForAWhileWhereNobodyListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var nobody = new OutsideDatabase("jdbc:postgresql://127.0.0.1:%d/warta?password=x".formatted(port), "", "");

        assertThatThrownBy(() -> nobody.connect(SHORT))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "QUARKUS_DATASOURCE_JDBC_URL: the database at 127.0.0.1:%d/warta does not answer: connection"
                                + " refused (tried for 1s)",
                        port);
    }

    @Test
    void doesNotWaitForEverForOneThatListensAndSaysNothing() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var url = "jdbc:postgresql://127.0.0.1:%d/warta".formatted(silent.getLocalPort());

            assertThatThrownBy(() -> new OutsideDatabase(url, "", "").connect(SHORT))
                    .hasMessageContaining("does not answer");
        }
    }

    @Test
    void namesAHostThatDoesNotExist() {
        assertThatThrownBy(() -> new OutsideDatabase("jdbc:postgresql://tak.invalid/warta", "", "").connect(SHORT))
                .hasMessageContaining("tak.invalid/warta does not answer: no such host");
    }
}
