package id.warta.exchange;

import id.warta.site.SiteSettings;
import jakarta.inject.Singleton;
import java.time.ZoneId;

/** The zone of times that name none: that of the settings for imports, or else the newsroom's. */
@Singleton
public class ImportZone {
    private final ImportConfig config;
    private final SiteSettings site;

    ImportZone(ImportConfig config, SiteSettings site) {
        this.config = config;
        this.site = site;
    }

    public ZoneId get() {
        return config.timeZone().map(ZoneId::of).orElseGet(() -> site.current().zone());
    }
}
