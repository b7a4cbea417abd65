package id.warta.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What settings say in this process: in system properties, in the environment, in {@code .env} and in {@code
 * config/application.properties} of the working folder, which is the order in which they count.
 */
public final class Given {
    private static final String PROFILE = "%prod.";
    private static final String PREFIX = "warta.";
    private static final String VARIABLE_PREFIX = "WARTA_";

    private final List<Place> places;

    /**
     * A value and where it stands.
     *
     * @param name as it is written there
     */
    public record Value(String text, String name, String place) {}

    private record Place(String name, String mark, Map<String, String> values) {
        Optional<Value> find(Setting setting) {
            return Stream.of(setting.property(), PROFILE + setting.property(), setting.variable())
                    .filter(values::containsKey)
                    .findFirst()
                    .map(key -> new Value(values.getOrDefault(key, ""), mark + key, name));
        }
    }

    Given(Map<String, String> environment, Map<String, String> system, Path folder) {
        places = List.of(
                new Place("system property", "-D", system),
                new Place("environment", "", environment),
                new Place(".env", ".env: ", file(folder.resolve(".env"))),
                new Place(
                        "config/application.properties",
                        "config/application.properties: ",
                        file(folder.resolve("config/application.properties"))));
    }

    /** What is given to this process. */
    public static Given here() {
        return new Given(System.getenv(), texts(System.getProperties()), Path.of(""));
    }

    /** What a setting says, or its default; empty if it has none. An empty text is as good as none. */
    public Optional<String> find(String property) {
        var setting = Catalogue.find(property).orElseThrow();
        return given(setting).map(Value::text).or(() -> Optional.ofNullable(setting.standard()));
    }

    /** What a setting with a default says. */
    public String text(String property) {
        return find(property).orElseThrow();
    }

    /** What somebody gave, and where. */
    public Optional<Value> given(Setting setting) {
        return written(setting).filter(value -> !value.text().isBlank());
    }

    /** A value of Quarkus's own that is no setting of Warta. */
    public Optional<String> foreign(String property) {
        var key = Setting.variable(property);
        return places.stream()
                .flatMap(place -> Stream.of(property, PROFILE + property, key).map(place.values()::get))
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private Optional<Value> written(Setting setting) {
        return places.stream()
                .map(place -> place.find(setting))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Names that look like settings and are none, and where they stand. */
    List<Value> unknown() {
        Set<String> known = new LinkedHashSet<>();
        Catalogue.all().forEach(setting -> {
            known.add(setting.property());
            known.add(PROFILE + setting.property());
            known.add(setting.variable());
        });
        var unknown = new ArrayList<Value>();
        for (var place : places) {
            place.values().keySet().stream()
                    .filter(name -> name.startsWith(PREFIX) || name.startsWith(VARIABLE_PREFIX))
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> unknown.add(new Value(name, place.mark() + name, place.name())));
        }
        return unknown;
    }

    /**
     * Makes Quarkus read what people meant: system properties by the names of variables, and defaults where a text is empty. What would
     * stop it, because no setting has that name, is taken out of its sight.
     */
    public void settle() {
        for (var setting : Catalogue.all()) {
            var value = written(setting);
            if (value.isEmpty()) {
                continue;
            }
            var text = value.get().text();
            if (setting.section() == Section.CLIENT) {
                System.clearProperty(setting.property());
            } else if (text.isBlank() && setting.standard() != null) {
                System.setProperty(setting.property(), setting.standard());
            } else if (value.get().name().equals("-D" + setting.variable())) {
                System.setProperty(setting.property(), text);
            }
        }
        unknown().stream()
                .filter(value -> value.name().equals("-D" + value.text()))
                .forEach(value -> System.clearProperty(value.text()));
    }

    private static Map<String, String> file(Path path) {
        if (!Files.isRegularFile(path)) {
            return Map.of();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts(properties);
    }

    private static Map<String, String> texts(Properties properties) {
        var texts = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }
}
