package id.warta.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server in good health; one for all, since the tests only look. */
class EmbeddedPostgresTest {
    static final Path BINARIES = Path.of("target", "postgres-binaries");

    private static EmbeddedPostgres database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        var encoding = Charset.forName(System.getProperty("sun.jnu.encoding"));
        var name = "Ruang Redaksi – 編集部";
        var possible = encoding.newEncoder().canEncode(name) ? name : "Ruang Redaksi";
        database = EmbeddedPostgres.start(folder.resolve(possible).resolve("data"), BINARIES);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void tellsItsVersion() throws SQLException {
        assertThat(Rows.ask(database, "show server_version")).isEqualTo(database.version());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            fsync, on
            synchronous_commit, on
            full_page_writes, on
            data_checksums, on
            listen_addresses, 127.0.0.1
            unix_socket_directories, ''
            password_encryption, scram-sha-256
            server_encoding, UTF8
            log_timezone, UTC
            shared_buffers, 128MB
            max_connections, 100
            """)
    void hasSettingsForDataThatPeopleKeep(String setting, String value) throws SQLException {
        assertThat(Rows.ask(database, "show " + setting)).isEqualTo(value);
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.username(), "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void trustsNobody() throws SQLException {
        assertThat(Rows.ask(database, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void keepsThePasswordFromOtherUsers() throws Exception {
        var file = new Cluster(database.dataDirectory().resolve("postgres")).passwordFile();

        assertThat(Files.readString(file).strip())
                .isEqualTo(database.password())
                .hasSizeGreaterThanOrEqualTo(32);
        if (Folders.POSIX) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void sortsByLanguageWhereAColumnAsksForIt() throws SQLException {
        assertThat(Rows.ask(database, """
                select string_agg(word, ' ' order by word collate "und-x-icu")
                from unnest(array['Zebra', 'ayam', 'Époque', 'bola']) word""")).isEqualTo("ayam bola Époque Zebra");
    }

    @Test
    void seesWordsBesideTypographicQuotes() throws SQLException {
        assertThat(Rows.ask(database, "select to_tsvector('simple', '“Presiden” tiba… — début')"))
                .isEqualTo("'début':3 'presiden':1 'tiba':2");
    }

    @Test
    void survivesASecondClose(@TempDir Path folder) throws Exception {
        var other = EmbeddedPostgres.start(folder, BINARIES);
        Rows.insert(other, "kept");
        other.close();
        other.close();

        Files.writeString(folder.resolve("postgres").resolve("server.log"), "x".repeat(5_000_000), UTF_8);
        try (var again = EmbeddedPostgres.start(folder, BINARIES)) {
            assertThat(Rows.lines(again)).isEqualTo("kept");
            assertThat(Files.size(folder.resolve("postgres").resolve("server.log")))
                    .isLessThan(10_000);
        }
    }
}
