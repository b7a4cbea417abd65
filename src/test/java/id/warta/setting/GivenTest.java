package id.warta.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where settings come from, in which order, and under which names. */
class GivenTest {
    private static final String NAME = "warta.site.name";

    @TempDir
    Path folder;

    @Test
    void takesTheFirstOfSystemEnvironmentAndFiles() throws IOException {
        Files.writeString(folder.resolve(".env"), "WARTA_SITE_NAME=Titik\nWARTA_PORT=1\n");
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/application.properties"), "warta.site.name=Berkas\n%prod.warta.host=::1\n");

        assertThat(given(Map.of(), Map.of()).text(NAME)).isEqualTo("Titik");
        assertThat(given(Map.of("WARTA_SITE_NAME", "Alam"), Map.of()).text(NAME))
                .isEqualTo("Alam");
        assertThat(given(Map.of("WARTA_SITE_NAME", "Alam"), Map.of(NAME, "Sistem"))
                        .text(NAME))
                .isEqualTo("Sistem");
        assertThat(given(Map.of(), Map.of()).text("warta.host")).isEqualTo("::1");
        assertThat(given(Map.of(), Map.of()).text("warta.port")).isEqualTo("1");
    }

    static Iterable<Setting> settings() {
        return Catalogue.all();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void readsEverySettingByAllItsNames(Setting setting) {
        var property = setting.property();

        assertThat(given(Map.of(setting.variable(), "a"), Map.of()).text(property))
                .isEqualTo("a");
        assertThat(given(Map.of(), Map.of(property, "b")).text(property)).isEqualTo("b");
        assertThat(given(Map.of(), Map.of(setting.variable(), "c")).text(property))
                .isEqualTo("c");
    }

    @Test
    void takesAnEmptyTextForNone() {
        var given = given(Map.of("WARTA_SITE_NAME", " ", "WARTA_CACHE_SIZE", ""), Map.of());

        assertThat(given.text(NAME)).isEqualTo("Warta");
        assertThat(given.find("warta.cache.size")).isEmpty();
        assertThat(Inspection.of(given).faults()).isEmpty();
    }

    @Test
    void hasQuarkusReadSystemPropertiesByTheNamesOfVariables() {
        System.setProperty("WARTA_FEEDS_EVERY", "7s");
        System.setProperty("warta.nonsense", "1");
        try {
            Given.here().settle();

            assertThat(System.getProperty("warta.feeds.every")).isEqualTo("7s");
            assertThat(System.getProperty("warta.nonsense")).isNull();
        } finally {
            System.clearProperty("WARTA_FEEDS_EVERY");
            System.clearProperty("warta.feeds.every");
            System.clearProperty("warta.nonsense");
        }
    }

    @Test
    void stopsAtAnUnknownNameInTheFileThatWouldStopQuarkus() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.properties"), "warta.sit.name=Berkas\n");

        assertThat(Inspection.of(given(Map.of(), Map.of())).faults())
                .containsExactly(
                        "config/application.properties: warta.sit.name is no setting; did you mean warta.site.name?");
    }

    private Given given(Map<String, String> environment, Map<String, String> system) {
        return new Given(environment, system, folder);
    }
}
