package id.warta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportMetersTest {
    private static final String COMPLETED = "warta_imports_total{status=\"completed\"}";

    @Inject
    Metrics metrics;

    @Test
    void countsRecordsByWhatBecameOfThem() {
        var rows = row("meter:1") + row("meter:2") + "{\"kind\":\"article\"\n";

        assertThat(metrics.rise(records("created", false), () -> Imports.run("?type=ndjson", rows)))
                .isEqualTo(4);
        assertThat(metrics.rise(records("unchanged", false), () -> Imports.run("?type=ndjson", rows)))
                .isEqualTo(4);
        assertThat(metrics.rise(records("failed", false), () -> Imports.run("?type=ndjson", rows)))
                .isEqualTo(1);
    }

    @Test
    void countsATryApart() {
        assertThat(metrics.rise(records("created", true), () -> Imports.run("?type=ndjson&dryRun=true", row("coba:1"))))
                .isEqualTo(2);
    }

    @Test
    void countsImportsThatEnd() {
        assertThat(metrics.rise(COMPLETED, () -> Imports.run("?type=ndjson", row("meter:3"))))
                .isEqualTo(1);
        assertThat(metrics.rise(
                        "warta_imports_total{status=\"failed\"}",
                        () -> Imports.run("?type=ghost", "{\"posts\": [\n {\"id\": 1},\n {]}")))
                .isEqualTo(1);
    }

    @Test
    void runsAndLeavesNoneWhenNothingIsToDo() {
        Imports.run("?type=ndjson", row("meter:4"));

        assertThat(metrics.counted().of("warta_queue_waiting{queue=\"imports\"}"))
                .isZero();
        assertThat(metrics.of("warta_queue_oldest_seconds{queue=\"imports\"}")).isZero();
    }

    private static String records(String fate, boolean dryRun) {
        return "warta_import_records_total{dry_run=\"" + dryRun + "\",fate=\"" + fate + "\"}";
    }

    /** An article with its category. */
    private static String row(String id) {
        return """
                {"kind":"category","slug":"%1$s","name":"Meteran %1$s"}
                {"externalId":"%1$s","headline":"Meteran %1$s","category":"%1$s","status":"published","body":{"markdown":"Isi"}}
                """.replace("%1$s", id.replace(':', '-'));
    }
}
