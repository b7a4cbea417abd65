package id.warta.setting;

import static id.warta.setting.Section.BODIES;
import static id.warta.setting.Section.CACHES;
import static id.warta.setting.Section.CLIENT;
import static id.warta.setting.Section.COMMENTS;
import static id.warta.setting.Section.CONNECTIONS;
import static id.warta.setting.Section.DATABASE;
import static id.warta.setting.Section.IMPORTS;
import static id.warta.setting.Section.JOBS;
import static id.warta.setting.Section.OIDC;
import static id.warta.setting.Section.SERVER;
import static id.warta.setting.Section.SITE;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All settings. What is no row here is no setting. */
public final class Catalogue {
    private static final int MANY = 1_000_000;
    private static final int MAX_CONNECTIONS = 10_000;
    private static final int MIN_TOKEN = 32;

    private static final List<Setting> ROWS = new ArrayList<>();
    private static final Map<String, Setting> BY_PROPERTY;

    static {
        server();
        connections();
        database();
        site();
        comments();
        articles();
        caches();
        jobs();
        oidc();
        client();
        BY_PROPERTY = ROWS.stream().collect(toUnmodifiableMap(Setting::property, Function.identity()));
    }

    private Catalogue() {}

    /** In the order in which people read them. */
    public static List<Setting> all() {
        return List.copyOf(ROWS);
    }

    public static Optional<Setting> find(String property) {
        return Optional.ofNullable(BY_PROPERTY.get(property));
    }

    private static void server() {
        add(SERVER, "warta.host", Kinds.host(), "0.0.0.0", "the address that the server listens on");
        add(SERVER, "warta.port", Kinds.port(), "8080", "the port that it listens on");
        secret(
                SERVER,
                "warta.admin-token",
                Kinds.secret(MIN_TOKEN),
                "made on the first start",
                "the administrator's bearer token, never stored");
        optional(
                SERVER,
                "warta.management.port",
                Kinds.port(),
                "none",
                "a port of its own for management, metrics, health and Swagger UI");
        optional(
                SERVER, "warta.management.host", Kinds.host(), "`WARTA_HOST`", "the address that this port listens on");
        optional(SERVER, "warta.trusted-proxies", Kinds.proxies(), "none", "the proxies in front that are believed");
        add(SERVER, "warta.trust-proxy", Kinds.bool(), "false", "the same as `WARTA_TRUSTED_PROXIES=1`");
        add(
                SERVER,
                "warta.forwarded-header",
                Kinds.choice("x-forwarded-for", "forwarded"),
                "x-forwarded-for",
                "the field that the proxies write the reader's address into; `forwarded` is the one of RFC 7239");
        add(SERVER, "warta.log-json", Kinds.bool(), "false", "writes the log as JSON");
        add(SERVER, "warta.cors.origins", Kinds.origins(), "*", "origins whose pages may read delivery answers");
        optional(
                SERVER,
                "warta.fetch.allow",
                Kinds.allowance(),
                "none",
                "where the server may call besides public addresses; hosts of the settings are allowed");
        add(
                SERVER,
                "warta.shutdown-delay",
                Kinds.duration(),
                "0s",
                "how long `ready` is down before the server begins to stop; `5s` in the image");
        add(SERVER, "quarkus.shutdown.timeout", Kinds.duration(), "30s", "how long requests in flight may take to end");
        add(
                SERVER,
                "warta.health.disk-free",
                Kinds.size(),
                "512M",
                "with less room for the embedded database, `well` is down");
        add(
                SERVER,
                "warta.health.disk-full",
                Kinds.sizeOrNone(),
                "32M",
                "with less room for the embedded database, `ready` is down");
        optional(
                SERVER,
                "otel.exporter.otlp.endpoint",
                Kinds.url("http://collector:4318"),
                "none",
                "a collector of traces; `OTEL_EXPORTER_OTLP_HEADERS` and `OTEL_EXPORTER_OTLP_PROTOCOL` too");
    }

    private static void connections() {
        add(CONNECTIONS, "warta.http.max-connections", Kinds.number(1, MANY), "10000", "open connections in all");
        add(
                CONNECTIONS,
                "warta.http.max-connections-per-address",
                Kinds.number(1, MANY),
                "500",
                "open connections of one address");
        add(
                CONNECTIONS,
                "warta.http.max-unfinished",
                Kinds.number(1, MANY),
                "1000",
                "requests whose bodies are on their way, in all (then 503)");
        add(
                CONNECTIONS,
                "warta.http.max-unfinished-per-address",
                Kinds.number(1, MANY),
                "50",
                "the same of one address (then 429)");
        add(CONNECTIONS, "warta.http.max-unfinished-size", Kinds.size(), "64M", "memory for such bodies together");
        add(
                CONNECTIONS,
                "warta.http.header-timeout",
                Kinds.duration(),
                "10s",
                "how long the head of a request may take");
        add(
                CONNECTIONS,
                "warta.http.idle-timeout",
                Kinds.duration(),
                "75s",
                "how long a connection may be silent between two requests");
        add(CONNECTIONS, "warta.http.body-timeout", Kinds.duration(), "10s", "how long a body may take at first");
        add(
                CONNECTIONS,
                "warta.http.min-rate",
                Kinds.size(),
                "1K",
                "bytes for which a body may take one more second; answers must be read as fast");
        add(
                CONNECTIONS,
                "warta.http.body-deadline",
                Kinds.duration(),
                "2m",
                "how long a body may take in all (then 408)");
    }

    private static void database() {
        add(
                DATABASE,
                "warta.data-dir",
                Kinds.folder(),
                "data",
                "the folder of the embedded database, the only one that is written to");
        add(
                DATABASE,
                "warta.accept-copied-folder",
                Kinds.bool(),
                "false",
                "starts on a data folder that was copied while its database ran");
        add(
                DATABASE,
                "warta.demo-content",
                Kinds.bool(),
                "true",
                "fills an empty embedded database with the demo newspaper; an outside one never gets it");
        optional(
                DATABASE,
                "quarkus.datasource.jdbc.url",
                Kinds.databaseUrl(),
                "the embedded one",
                "an outside PostgreSQL");
        optional(DATABASE, "quarkus.datasource.username", Kinds.text(), "none", "its account");
        secret(DATABASE, "quarkus.datasource.password", Kinds.text(), "none", "its account's password");
        add(
                DATABASE,
                "quarkus.datasource.jdbc.max-size",
                Kinds.number(1, MAX_CONNECTIONS),
                "20",
                "the most connections to the database");
        add(
                DATABASE,
                "quarkus.datasource.jdbc.min-size",
                Kinds.number(0, MAX_CONNECTIONS),
                "4",
                "connections that stay open");
        add(
                DATABASE,
                "quarkus.datasource.jdbc.acquisition-timeout",
                Kinds.duration(),
                "10s",
                "how long a request may wait for a connection");
        add(
                DATABASE,
                "warta.database.read-timeout",
                Kinds.duration(),
                "10s",
                "how long a statement of a GET request may take (then 503); `0s` for ever");
        add(DATABASE, "warta.database.wait", Kinds.duration(), "10s", "how long a start waits for an outside database");
    }

    private static void site() {
        add(SITE, "warta.site.name", Kinds.text(), "Warta", "the newsroom's name");
        add(SITE, "warta.site.language", Kinds.language("id"), "id", "the language of articles that name none");
        add(
                SITE,
                "warta.site.base-url",
                Kinds.url("https://koran.example"),
                "http://localhost:3000",
                "the site that shows the articles, the root of their `url`");
        computed(
                SITE,
                "warta.site.api-url",
                Kinds.url("https://api.koran.example"),
                "http://localhost:${quarkus.http.port}",
                "`http://localhost:` and the port",
                "this server as readers reach it");
        add(SITE, "warta.site.article-path", Kinds.articlePath(), "/{category}/{slug}", "the path of an article");
        add(SITE, "warta.site.locale", Kinds.language("id-ID"), "id-ID", "the language and region of the site");
        add(SITE, "warta.site.time-zone", Kinds.zone(), "Asia/Jakarta", "for dates in paths, feeds and sitemaps");
    }

    private static void comments() {
        add(
                COMMENTS,
                "warta.comments.policy",
                Kinds.choice("open", "trusted", "immediate", "closed"),
                "open",
                "the policy of articles that name none");
        add(COMMENTS, "warta.comments.closed", Kinds.bool(), "false", "closes all comments");
        optional(
                COMMENTS,
                "warta.comments.close-after",
                Kinds.duration(),
                "never",
                "how long after publication an article takes comments");
        add(
                COMMENTS,
                "warta.comments.per-address",
                Kinds.number(1, MANY),
                "10",
                "comments of one network address within the window");
        add(
                COMMENTS,
                "warta.comments.per-article",
                Kinds.number(1, MANY),
                "300",
                "comments on one article within the window");
        add(COMMENTS, "warta.comments.window", Kinds.duration(), "1m", "the window of both");
        add(
                COMMENTS,
                "warta.comments.minimum-time",
                Kinds.duration(),
                "3s",
                "a comment sent sooner after the form is suspicious");
        optional(
                COMMENTS,
                "warta.comments.scorer-url",
                Kinds.url("https://skor.example/nilai"),
                "none",
                "a service that scores each comment");
        add(
                COMMENTS,
                "warta.comments.avatars",
                Kinds.bool(),
                "false",
                "gives keyed avatar hashes that do not reveal the address");
        add(
                COMMENTS,
                "warta.comments.address-retention",
                Kinds.duration(),
                "30d",
                "how long hashes of network addresses are kept");
    }

    private static void articles() {
        optional(
                BODIES,
                "warta.embeds",
                Kinds.embeds(),
                "none",
                "sites whose embeds a body may hold besides those that the server knows, such as `tv frame"
                        + " tv\\.contoh\\.example/(\\d+) https://tv.contoh.example/f/$1 $0`");
        optional(
                BODIES,
                "warta.revisions.keep",
                Kinds.number(1, MANY),
                "all",
                "how many revisions of an article are kept, the newest");
        optional(
                BODIES,
                "warta.revisions.keep-for",
                Kinds.duration(),
                "for ever",
                "how long a revision is kept after a newer one");
        add(IMPORTS, "warta.imports.max-size", Kinds.size(), "2G", "the largest file");
        add(
                IMPORTS,
                "warta.imports.dateline",
                Kinds.dateline(),
                "known",
                "which datelines leave the text: those with a known place or source, none, or those of an expression");
        optional(
                IMPORTS,
                "warta.imports.time-zone",
                Kinds.zone(),
                "the newsroom's",
                "the zone of times that name none, in imports and in Markdown");
        add(IMPORTS, "warta.imports.category", Kinds.text(), "Umum", "the category of stories without one");
        add(IMPORTS, "warta.imports.pages", Kinds.text(), "Halaman", "the category of pages");
        add(
                IMPORTS,
                "warta.imports.keep-for",
                Kinds.duration(),
                "P90D",
                "how long finished imports and their reports are kept");
    }

    private static void caches() {
        optional(
                CACHES, "warta.cache.size", Kinds.sizeOrNone(), "a quarter of the heap", "memory for finished answers");
        add(CACHES, "warta.cache.max-age", Kinds.duration(), "60s", "how long an answer is kept at most");
        add(
                CACHES,
                "warta.cache.key-headers",
                Kinds.choice("none", "surrogate-key", "cache-tag", "cache-groups"),
                "none",
                "the header that names what an answer is made of, for Fastly and Varnish, Cloudflare and Akamai, or"
                        + " RFC 9875");
        add(
                CACHES,
                "warta.delivery.cache-control",
                Kinds.header(),
                "public, max-age=30, stale-while-revalidate=300, stale-if-error=86400",
                "`Cache-Control` of delivery answers");
    }

    private static void jobs() {
        add(
                JOBS,
                "warta.schedule.every",
                Kinds.interval(),
                "10s",
                "records what appeared or ended by itself; readers never wait for it");
        add(
                JOBS,
                "warta.imports.every",
                Kinds.interval(),
                "1s",
                "looks for imports; with `off` a server works when it is sent one");
        add(JOBS, "warta.feeds.every", Kinds.interval(), "5s", "tells WebSub hubs");
        add(JOBS, "warta.feeds.hub-timeout", Kinds.duration(), "5s", "how long a hub may take");
        add(JOBS, "warta.feeds.time-to-live", Kinds.duration(), "5m", "`ttl` of RSS");
        add(JOBS, "warta.search.index-every", Kinds.interval(), "1s", "indexes bulk uploads");
        add(JOBS, "warta.search.count-every", Kinds.interval(), "10s", "counts new words");
        add(
                JOBS,
                "warta.trending.per-address",
                Kinds.number(1, 1_000_000),
                "5",
                "views of an article by one network address that count within ten minutes");
        add(JOBS, "warta.trending.write-every", Kinds.interval(), "5s", "writes views");
        add(JOBS, "warta.trending.rank-every", Kinds.interval(), "30s", "ranks the most read articles");
        add(JOBS, "warta.comments.sweep-every", Kinds.interval(), "1h", "removes old hashes of network addresses");
        add(
                JOBS,
                "warta.idempotency.sweep-every",
                Kinds.interval(),
                "1h",
                "removes answers kept for repeated requests");
    }

    private static void oidc() {
        optional(
                OIDC,
                "warta.oidc.issuer",
                Kinds.url("https://login.koran.example"),
                "none",
                "whose tokens are taken too: their `iss`");
        optional(OIDC, "warta.oidc.audience", Kinds.text(), "none", "the `aud` that they need");
        optional(
                OIDC,
                "warta.oidc.jwks-url",
                Kinds.url("https://login.koran.example/keys"),
                "discovered",
                "the address of the issuer's keys");
        add(
                OIDC,
                "warta.oidc.scope-claim",
                Kinds.text(),
                "scope",
                "the claim with the caller's rights, such as `realm_access.roles`");
        optional(OIDC, "warta.oidc.scopes", Kinds.scopes(), "none", "what values of that claim stand for");
        add(
                OIDC,
                "warta.oidc.name-claim",
                Kinds.text(),
                "preferred_username",
                "the claim with the caller's name; `sub` if it is missing");
    }

    private static void client() {
        add(
                CLIENT,
                "warta.server",
                Kinds.server(),
                "http://localhost:8080",
                "the server that `import` and `export` call");
        secret(CLIENT, "warta.token", Kinds.text(), "none", "the token that they call it with");
    }

    private static void add(Section section, String property, Kind kind, String standard, String meaning) {
        ROWS.add(new Setting(section, property, kind, standard, "`" + standard + "`", meaning, false));
    }

    private static void optional(Section section, String property, Kind kind, String otherwise, String meaning) {
        ROWS.add(new Setting(section, property, kind, null, otherwise, meaning, false));
    }

    private static void secret(Section section, String property, Kind kind, String otherwise, String meaning) {
        ROWS.add(new Setting(section, property, kind, null, otherwise, meaning, true));
    }

    private static void computed(
            Section section, String property, Kind kind, String standard, String otherwise, String meaning) {
        ROWS.add(new Setting(section, property, kind, standard, otherwise, meaning, false));
    }
}
