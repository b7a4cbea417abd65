package id.warta.setting;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue, the code that reads settings and the page that explains them say the same. */
class CatalogueTest {
    private static final Path PAGE = Path.of("src/docs/operating.md");
    private static final String HEADING = "## All settings\n";

    /** What the program says to itself. */
    private static final String OWN = "warta.database.embedded";

    /** Read by commands and by Quarkus, not by a mapping. */
    private static final List<String> ELSEWHERE = List.of("warta.server", "warta.token");

    @Test
    void hasEverySettingThatTheCodeReadsWithItsDefault() {
        var catalogue = new TreeMap<String, Optional<String>>();
        Catalogue.all().stream()
                .filter(setting -> setting.property().startsWith("warta.") && !ELSEWHERE.contains(setting.property()))
                .filter(setting ->
                        !setting.property().equals("warta.site.api-url")) // a default of application.properties
                .forEach(setting -> catalogue.put(setting.property(), Optional.ofNullable(setting.standard())));

        assertThat(mapped()).containsExactlyInAnyOrderEntriesOf(catalogue);
    }

    @Test
    void hasDefaultsThatAreRight() {
        assertThat(Catalogue.all())
                .filteredOn(setting ->
                        setting.standard() != null && !setting.standard().contains("${"))
                .allSatisfy(setting ->
                        assertThat(setting.kind().fault(setting.standard())).isEmpty());
    }

    @Test
    void hasQuarkussOwnDefaultsAsApplicationPropertiesSetThem() throws IOException {
        var properties = new java.util.Properties();
        properties.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));

        assertThat(Catalogue.all())
                .filteredOn(setting -> setting.property().startsWith("quarkus.") && setting.standard() != null)
                .isNotEmpty()
                .allSatisfy(setting ->
                        assertThat(properties.getProperty(setting.property())).isEqualTo(setting.standard()));
    }

    /** When this fails, {@code target/settings.md} has the table as it should be. */
    @Test
    void agreesWithThePage() throws IOException {
        var expected = table();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/settings.md"), expected);
        var page = Files.readString(PAGE);
        int start = page.indexOf("| variable |", page.indexOf(HEADING));

        assertThat(page.substring(start, page.indexOf("\n\n", start) + 1)).isEqualTo(expected);
    }

    private static String table() {
        var table = new StringBuilder("| variable | default | may say | meaning |\n| --- | --- | --- | --- |\n");
        Section section = null;
        for (var setting : Catalogue.all()) {
            if (setting.section() != section) {
                section = setting.section();
                table.append("| **").append(section.title()).append("** | | | |\n");
            }
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            setting.variable(),
                            setting.otherwise(),
                            setting.kind().expected(),
                            setting.meaning()));
        }
        return table.toString();
    }

    private static Map<String, Optional<String>> mapped() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.warta").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(CatalogueTest::properties)
                        .filter(property -> !property.getKey().equals(OWN))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, Optional<String>>> properties(Class<?> mapping) {
        var prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
        return Arrays.stream(mapping.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(method -> Map.entry(prefix + "." + name(method), standard(method)))
                .filter(property -> !property.getKey().equals("warta.site.api-url"));
    }

    private static String name(Method method) {
        var named = method.getAnnotation(WithName.class);
        return named == null ? StringUtil.skewer(method.getName()) : named.value();
    }

    private static Optional<String> standard(Method method) {
        return Optional.ofNullable(method.getAnnotation(WithDefault.class)).map(WithDefault::value);
    }
}
