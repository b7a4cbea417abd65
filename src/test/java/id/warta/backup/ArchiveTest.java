package id.warta.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a backup: what is written is read again, and what was not written is noticed. */
class ArchiveTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final BackupHead HEAD = new BackupHead(
            BackupHead.FORMAT,
            "0.1.0",
            "2026-11-27T06:00:00.123456Z",
            "18.6",
            "2",
            List.of(
                    new BackupHead.Migration("1", "V1__tables.sql", -7),
                    new BackupHead.Migration("2", "V2__more.sql", 8)),
            List.of(
                    new BackupHead.Columns("article", List.of("id", "headline")),
                    new BackupHead.Columns("comment", List.of("id")),
                    new BackupHead.Columns("tag", List.of("id"))));

    @Test
    void readsWhatItWrote() throws IOException {
        var file = archive(Map.of("article", List.of("1\tBanjir surut\n", "2\t\\N\n"), "tag", List.of("pasar\n")));

        var read = new LinkedHashMap<String, String>();
        var backup = read(file, read);

        assertThat(backup.head()).isEqualTo(HEAD);
        assertThat(read).isEqualTo(Map.of("article", "1\tBanjir surut\n2\t\\N\n", "tag", "pasar\n"));
        assertThat(backup.manifest().rows()).isEqualTo(3);
        assertThat(backup.manifest().rowsOf("article")).isEqualTo(2);
        assertThat(backup.manifest().sequences())
                .containsExactly(new BackupManifest.Sequence("change_number", 41, true));
        assertThat(backup.summary())
                .contains("2 articles", "0 comments", "3 rows", "2026-11-27T06:00:00.123456Z", "0.1.0");
    }

    @Test
    void saysAtItsEndWhatItHolds() throws IOException {
        var entries = entries(archive(Map.of("tag", List.of("pasar\n"))));

        assertThat(entries.keySet()).containsExactly("backup.json", "tables/tag.000001.copy", "manifest.json");
        assertThat(new String(entries.get("manifest.json"), UTF_8))
                .contains("\"name\" : \"tag\"", "\"rows\" : 1", "\"bytes\" : 6", "\"files\" : [ ]");
    }

    @Test
    void dividesALongTableIntoPartsBetweenRows() throws IOException {
        var row = "x".repeat(MEBIBYTE - 1) + "\n";
        var entries = entries(archive(
                Map.of("article", IntStream.range(0, 10).mapToObj(i -> row).toList())));

        assertThat(entries.keySet())
                .containsSubsequence(
                        "tables/article.000001.copy", "tables/article.000002.copy", "tables/article.000003.copy");
        assertThat(entries.get("tables/article.000001.copy")).hasSize(4 * MEBIBYTE);
        assertThat(entries.get("tables/article.000003.copy")).hasSize(2 * MEBIBYTE);
    }

    @Test
    void keepsARowThatIsLongerThanAPartWhole() throws IOException {
        var file = archive(Map.of("article", List.of("a\n", "x".repeat(9 * MEBIBYTE) + "\n", "b\n")));

        assertThat(entries(file).get("tables/article.000002.copy")).hasSize(9 * MEBIBYTE + 1);
        assertThat(read(file, new LinkedHashMap<>()).manifest().rowsOf("article"))
                .isEqualTo(3);
    }

    @Test
    void refusesAFileThatIsCutOffAnywhere() throws IOException {
        var file = archive(Map.of("article", List.of("1\tBanjir\n", "2\tSurut\n"), "tag", List.of("pasar\n")));

        for (int length = 0; length < file.length; length++) {
            var cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(cut, new LinkedHashMap<>()))
                    .as("the first %d of %d bytes", length, file.length)
                    .isInstanceOf(BackupBroken.class)
                    .hasMessageNotContaining("\n");
        }
    }

    /** The compression leaves a few bits that mean nothing; all others are noticed. */
    @Test
    void neverReadsOtherRowsFromAFileInWhichABitTurned() throws IOException {
        var file = archive(Map.of("article", List.of("1\tBanjir\n", "2\tSurut\n")));
        var rows = new LinkedHashMap<String, String>();
        var whole = read(file, rows);
        int noticed = 0;

        for (int bit = 0; bit < file.length * 8; bit++) {
            var turned = file.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            var readRows = new LinkedHashMap<String, String>();
            try {
                assertThat(read(turned, readRows)).as("bit %d", bit).isEqualTo(whole);
                assertThat(readRows).as("bit %d", bit).isEqualTo(rows);
            } catch (BackupFailed e) {
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(file.length * 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004 a zip", "{\"json\": true}", "\u001f\u008b gzip"})
    void refusesAFileOfAnotherKind(String content) {
        assertThatThrownBy(() -> read(content.getBytes(UTF_8), new LinkedHashMap<>()))
                .isInstanceOf(BackupBroken.class)
                .hasMessageStartingWith("it is not a backup of Warta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1\tdua\n", "1\tsatu\n2\tdua\n"})
    void refusesRowsThatAreNotThoseThatWereWritten(String content) throws IOException {
        var entries = entries(archive(Map.of("article", List.of("1\tsatu\n"))));
        entries.put("tables/article.000001.copy", content.getBytes(UTF_8));

        assertThatThrownBy(() -> read(tar(entries), new LinkedHashMap<>()))
                .isInstanceOf(BackupBroken.class)
                .hasMessageContaining("the rows of article are not those");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tables/article.000001.copy | part 1 of article is missing
            tables/article.000002.copy | part 2 of article is missing
            tables/article.000003.copy | the rows of article are not those
            tables/tag.000001.copy     | the rows of tag are not those
            manifest.json              | its end is missing
            backup.json                | it is not a backup of Warta
            """)
    void refusesAFileThatLacks(String name, String reason) throws IOException {
        var row = "x".repeat(3 * MEBIBYTE) + "\n";
        var entries = entries(archive(Map.of("article", List.of(row, row, row), "tag", List.of("pasar\n"))));
        assertThat(entries.remove(name)).isNotNull();

        assertThatThrownBy(() -> read(tar(entries), new LinkedHashMap<>()))
                .isInstanceOf(BackupBroken.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tables/secret.000001.copy",
                "tables/article.1.copy",
                "../../etc/passwd",
                "files/a.jpg",
                "tables/../article.000001.copy"
            })
    void refusesAnEntryThatDoesNotBelongThere(String name) throws IOException {
        var entries = entries(archive(Map.of()));
        var manifest = entries.remove("manifest.json");
        entries.put(name, new byte[] {1});
        entries.put("manifest.json", manifest);

        assertThatThrownBy(() -> read(tar(entries), new LinkedHashMap<>()))
                .isInstanceOf(BackupBroken.class)
                .hasMessageContaining(name);
    }

    @Test
    void refusesAnEntryBehindTheEnd() throws IOException {
        var entries = entries(archive(Map.of()));
        entries.put("tables/article.000001.copy", "1\tsatu\n".getBytes(UTF_8));

        assertThatThrownBy(() -> read(tar(entries), new LinkedHashMap<>()))
                .isInstanceOf(BackupBroken.class)
                .hasMessageContaining("behind its end");
    }

    @Test
    void saysWhichWartaReadsAnotherFormat() throws IOException {
        var entries = entries(archive(Map.of()));
        var head = new String(entries.get("backup.json"), UTF_8)
                .replace("\"format\" : 1", "\"format\" : 2")
                .replace("0.1.0", "3.0.0");
        entries.put("backup.json", head.getBytes(UTF_8));

        assertThatThrownBy(() -> read(tar(entries), new LinkedHashMap<>()))
                .isInstanceOf(BackupFailed.class)
                .isNotInstanceOf(BackupBroken.class)
                .hasMessageContainingAll("format 2", "Warta 3.0.0");
    }

    private static byte[] archive(Map<String, List<String>> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var writer = new ArchiveWriter(file, HEAD)) {
            for (var table : HEAD.tables()) {
                var one = writer.table(table.name());
                for (var row : rows.getOrDefault(table.name(), List.of())) {
                    one.row(row.getBytes(UTF_8));
                }
                one.end();
            }
            writer.finish(List.of(new BackupManifest.Sequence("change_number", 41, true)));
        }
        return file.toByteArray();
    }

    private static Backup read(byte[] file, Map<String, String> rows) {
        try (var reader = new ArchiveReader(new ByteArrayInputStream(file))) {
            var manifest = reader.readParts((table, part) -> {
                try {
                    rows.merge(table, new String(part.readAllBytes(), UTF_8), String::concat);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return new Backup(reader.head(), manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var tar = new TarArchiveInputStream(new ZstdInputStream(new ByteArrayInputStream(file)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.put(entry.getName(), tar.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] tar(Map<String, byte[]> entries) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new ZstdOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                var header = new TarArchiveEntry(entry.getKey(), true);
                header.setSize(entry.getValue().length);
                tar.putArchiveEntry(header);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        }
        return file.toByteArray();
    }
}
