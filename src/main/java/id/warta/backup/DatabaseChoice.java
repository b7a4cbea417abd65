package id.warta.backup;

import id.warta.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.util.Optional;

/** The database that the settings name: an outside one, or that of a data folder. */
record DatabaseChoice(Optional<DatabaseAddress> outside, Path dataDirectory) {
    static DatabaseChoice here() {
        var outside = setting("quarkus.datasource.jdbc.url")
                .map(url -> new DatabaseAddress(
                        url,
                        setting("quarkus.datasource.username").orElse(""),
                        setting("quarkus.datasource.password").orElse("")));
        var folder = Path.of(setting("warta.data-dir").orElse("data")).toAbsolutePath();
        return new DatabaseChoice(outside, folder);
    }

    private static Optional<String> setting(String property) {
        var variable = property.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
