package id.warta.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How files of other systems are taken in. */
@ConfigMapping(prefix = "warta.imports")
public interface ImportConfig {
    /** How often a server looks for imports to go on with; with {@code off} it works when it is sent one. */
    @WithDefault("1s")
    String every();

    /** How large a file may be. */
    @WithDefault("2G")
    MemorySize maxSize();

    /** How long finished imports and their reports are kept. */
    @WithDefault("P90D")
    Duration keepFor();

    /** The zone of times that name none; without it, the newsroom's. Text, because an Optional of a zone cannot be left out. */
    Optional<String> timeZone();

    /**
     * Which datelines at the beginning of a text become the article's: with {@code known} those of which the place or the source is known,
     * with {@code off} none; or those of a regular expression with the groups {@code place} and {@code source}.
     */
    @WithDefault(Datelines.KNOWN)
    String dateline();

    /** The category of articles that come without one: its name. */
    @WithDefault("Umum")
    String category();

    /** The category of a site's pages, which are no news: its name. */
    @WithDefault("Halaman")
    String pages();
}
