package id.warta.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.cache.CacheKeys;
import id.warta.cache.Held;
import id.warta.cache.ResponseCache;
import id.warta.rows.DeliveryReads;
import id.warta.web.IfMatch;
import id.warta.web.OwnAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the newsroom says about itself, held in memory for as long as nobody changes it. */
@ApplicationScoped
public class SiteSettings implements OwnAddresses.Root {
    private static final UUID DOCUMENT = new UUID(0, 0);
    private static final String KEY = "site";

    private final EntityManager database;
    private final DeliveryReads reads;
    private final ObjectMapper json;
    private final SiteConfig config;
    private final AuditLog audit;
    private final CacheKeys keys;
    private final Clock clock;
    private final Held<Site> held;

    SiteSettings(
            EntityManager database,
            DeliveryReads reads,
            ObjectMapper json,
            SiteConfig config,
            AuditLog audit,
            CacheKeys keys,
            ResponseCache cache,
            Clock clock) {
        this.database = database;
        this.reads = reads;
        this.json =
                json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false); // of a later version
        this.config = config;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
        held = cache.hold(KEY, this::load);
    }

    /** What stands now. */
    public Site current() {
        return held.get();
    }

    @Override
    public String apiUrl() {
        return current().apiUrl();
    }

    /** What stands now, for an answer of delivery, which is another once that changes. */
    public Site shown() {
        keys.add(KEY);
        return held.get();
    }

    /** A version of the settings. */
    record Stored(SiteInput settings, Instant updatedAt, String updatedBy, int version) {}

    Stored read() {
        return read("");
    }

    /**
     * Changes the settings.
     *
     * @throws id.warta.problem.Stale if somebody else saved them first
     */
    @Transactional
    Stored change(Function<Stored, SiteInput> change, IfMatch ifMatch, Caller caller) {
        caller.requireWholeNewsroom();
        var before = read(" for update");
        ifMatch.require(before.version, before.updatedBy, before.updatedAt);
        var after = change.apply(before);
        if (after.equals(before.settings)) {
            return before;
        }
        write(after, caller);
        return read("");
    }

    /** Says this unless somebody said something already. */
    @Transactional
    public void begin(SiteInput settings, Caller caller) {
        if (read(" for update").version == 1) {
            write(settings, caller);
        }
    }

    private void write(SiteInput settings, Caller caller) {
        database.createNativeQuery("""
                        update site set settings = cast(:settings as jsonb), updated_at = :now, updated_by = :by,
                            version = version + 1""")
                .setParameter("settings", text(settings))
                .setParameter("now", clock.instant())
                .setParameter("by", caller.name())
                .executeUpdate();
        audit.record(caller, "updated", KEY, DOCUMENT, Map.of());
    }

    private Site load() {
        var stored = read("");
        return new Site(stored.settings, config, stored.updatedAt);
    }

    private Stored read(String lock) {
        return reads.list(
                        "select cast(settings as text) as settings, updated_at, updated_by, version from site" + lock,
                        Map.of(),
                        row -> new Stored(
                                settings(row.text("settings")),
                                row.time("updated_at"),
                                row.text("updated_by"),
                                row.number("version")))
                .get(0);
    }

    private SiteInput settings(String text) {
        try {
            return json.readValue(text, SiteInput.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(SiteInput settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
