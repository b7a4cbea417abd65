package id.warta.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line for each wrong setting: the variable, what it says, what it may say. */
class InspectionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        WARTA_PORT                    | 99999         | WARTA_PORT says "99999"; it may say a number from 0 to 65535, 0 for any free port
        WARTA_PORT                    | tcp://10.0.0.1:8080 | WARTA_PORT says "tcp://10.0.0.1:8080"; it may say a number from 0 to 65535, 0 for any free port (Kubernetes sets it for a service of this name: enableServiceLinks: false)
        WARTA_HOST                    | http://all    | WARTA_HOST says "http://all"; it may say an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all
        WARTA_ADMIN_TOKEN             | rahasia       | WARTA_ADMIN_TOKEN says (7 characters, not shown); it may say a secret of at least 32 characters; make one with: openssl rand -hex 32
        WARTA_TRUST_PROXY             | tru           | WARTA_TRUST_PROXY says "tru"; it may say true or false
        WARTA_TRUSTED_PROXIES         | nginx         | WARTA_TRUSTED_PROXIES says "nginx"; it may say addresses and networks apart by commas, such as 10.0.0.0/8, 192.0.2.7, or how many proxies there are ('nginx' is not an address or a network)
        WARTA_HTTP_MIN_RATE           | fast          | WARTA_HTTP_MIN_RATE says "fast"; it may say a size such as 512K, 64M or 2G
        WARTA_LOG_JSON                | yes           | WARTA_LOG_JSON says "yes"; it may say true or false
        WARTA_CORS_ORIGINS            | koran.example | WARTA_CORS_ORIGINS says "koran.example"; it may say * or a list, apart by commas, of origins such as https://koran.example
        QUARKUS_SHUTDOWN_TIMEOUT      | 30            | QUARKUS_SHUTDOWN_TIMEOUT says "30"; it may say a duration such as 90s, 15m, 12h, 14d or P14D (the unit is missing: 30s, 30m, 30h or 30d)
        QUARKUS_DATASOURCE_JDBC_URL   | postgres://db | QUARKUS_DATASOURCE_JDBC_URL says "postgres://db"; it may say the address of a PostgreSQL, such as jdbc:postgresql://localhost:5432/warta
        QUARKUS_DATASOURCE_JDBC_MAX_SIZE | many       | QUARKUS_DATASOURCE_JDBC_MAX_SIZE says "many"; it may say a number from 1 to 10000
        QUARKUS_DATASOURCE_JDBC_MAX_SIZE | 2          | QUARKUS_DATASOURCE_JDBC_MAX_SIZE says "2"; it may say a number from 1 to 10000 (not below QUARKUS_DATASOURCE_JDBC_MIN_SIZE, which is 4)
        QUARKUS_DATASOURCE_USERNAME   | warta         | QUARKUS_DATASOURCE_USERNAME needs QUARKUS_DATASOURCE_JDBC_URL, which says nothing: the embedded database has an account of its own
        WARTA_SITE_LANGUAGE           | klingon_xx    | WARTA_SITE_LANGUAGE says "klingon_xx"; it may say a language tag of BCP 47 in its usual spelling, such as id
        WARTA_SITE_LOCALE             | id_ID         | WARTA_SITE_LOCALE says "id_ID"; it may say a language tag of BCP 47 in its usual spelling, such as id-ID (did you mean id-ID?)
        WARTA_SITE_BASE_URL           | nonsense      | WARTA_SITE_BASE_URL says "nonsense"; it may say an address that begins with http:// or https://, such as https://koran.example
        WARTA_SITE_API_URL            | ftp://a.b     | WARTA_SITE_API_URL says "ftp://a.b"; it may say an address that begins with http:// or https://, such as https://api.koran.example
        WARTA_SITE_ARTICLE_PATH       | /{bogus}      | WARTA_SITE_ARTICLE_PATH says "/{bogus}"; it may say a path made of {category}, {categoryPath}, {slug}, {id}, {year}, {month} and {day}, with {slug} or {id} in it
        WARTA_SITE_TIME_ZONE          | Mars          | WARTA_SITE_TIME_ZONE says "Mars"; it may say a time zone of the IANA database, such as Asia/Jakarta
        WARTA_SITE_TIME_ZONE          | Asia/Jakata   | WARTA_SITE_TIME_ZONE says "Asia/Jakata"; it may say a time zone of the IANA database, such as Asia/Jakarta (did you mean Asia/Jakarta?)
        WARTA_COMMENTS_POLICY         | maybe         | WARTA_COMMENTS_POLICY says "maybe"; it may say open, trusted, immediate or closed
        WARTA_COMMENTS_POLICY         | close         | WARTA_COMMENTS_POLICY says "close"; it may say open, trusted, immediate or closed (did you mean closed?)
        WARTA_COMMENTS_CLOSE_AFTER    | 14            | WARTA_COMMENTS_CLOSE_AFTER says "14"; it may say a duration such as 90s, 15m, 12h, 14d or P14D (the unit is missing: 14s, 14m, 14h or 14d)
        WARTA_COMMENTS_CLOSE_AFTER    | soon          | WARTA_COMMENTS_CLOSE_AFTER says "soon"; it may say a duration such as 90s, 15m, 12h, 14d or P14D
        WARTA_COMMENTS_WINDOW         | PT-5M         | WARTA_COMMENTS_WINDOW says "PT-5M"; it may say a duration such as 90s, 15m, 12h, 14d or P14D (it is below zero)
        WARTA_COMMENTS_PER_ADDRESS    | 0             | WARTA_COMMENTS_PER_ADDRESS says "0"; it may say a number from 1 to 1000000
        WARTA_COMMENTS_SCORER_URL     | skor          | WARTA_COMMENTS_SCORER_URL says "skor"; it may say an address that begins with http:// or https://, such as https://skor.example/nilai
        WARTA_EMBEDS                  | tv frame x    | WARTA_EMBEDS says "tv frame x"; it may say rows apart by ; of name, frame or post, regular expression, address of the frame or -, and of the page (An embed is a name, frame or post, an address, a frame and a page: tv frame x)
        WARTA_REVISIONS_KEEP          | -1            | WARTA_REVISIONS_KEEP says "-1"; it may say a number from 1 to 1000000
        WARTA_IMPORTS_DATELINE        | [             | WARTA_IMPORTS_DATELINE says "["; it may say known, off, or a regular expression with the groups place and source (Unclosed character class at letter 1)
        WARTA_IMPORTS_DATELINE        | ^(?<place>.+) | WARTA_IMPORTS_DATELINE says "^(?<place>.+)"; it may say known, off, or a regular expression with the groups place and source (the group source is missing: (?<source>…))
        WARTA_IMPORTS_TIME_ZONE       | Mars          | WARTA_IMPORTS_TIME_ZONE says "Mars"; it may say a time zone of the IANA database, such as Asia/Jakarta
        WARTA_IMPORTS_MAX_SIZE        | 2 giga        | WARTA_IMPORTS_MAX_SIZE says "2 giga"; it may say a size such as 512K, 64M or 2G
        WARTA_CACHE_SIZE              | abc           | WARTA_CACHE_SIZE says "abc"; it may say a size such as 512K, 64M or 2G, or 0 for none
        WARTA_CACHE_KEY_HEADERS       | foo           | WARTA_CACHE_KEY_HEADERS says "foo"; it may say none, surrogate-key, cache-tag or cache-groups
        WARTA_SCHEDULE_EVERY          | never         | WARTA_SCHEDULE_EVERY says "never"; it may say a duration of a second or more, such as 10s, 5m or 1h, or off for never
        WARTA_SCHEDULE_EVERY          | 10ms          | WARTA_SCHEDULE_EVERY says "10ms"; it may say a duration of a second or more, such as 10s, 5m or 1h, or off for never
        WARTA_OIDC_ISSUER             | nonsense      | WARTA_OIDC_ISSUER says "nonsense"; it may say an address that begins with http:// or https://, such as https://login.koran.example
        WARTA_OIDC_ISSUER             | https://a.b   | WARTA_OIDC_ISSUER needs WARTA_OIDC_AUDIENCE, which says nothing: a token for another server must not open this one
        WARTA_OIDC_SCOPES             | chief=all     | WARTA_OIDC_SCOPES says "chief=all"; it may say values and their scopes, such as editor=articles:read articles:write,chief=articles:publish (can not be read at: chief=all)
        WARTA_SERVER                  | two words     | WARTA_SERVER says "two words"; it may say the address of a server, such as http://localhost:8080 or localhost:8080
        """)
    void tellsWhatAWrongSettingSaysAndWhatItMaySay(String variable, String value, String line) {
        var inspection = of(Map.of(variable, value));

        assertThat(inspection.faults()).containsExactly(line);
        assertThat(inspection.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WARTA_PORT                 | 0
        WARTA_PORT                 | ' 8081 '
        WARTA_HOST                 | ::1
        WARTA_CORS_ORIGINS         | https://a.example, https://b.example:8443
        WARTA_COMMENTS_CLOSE_AFTER | 14d
        WARTA_COMMENTS_CLOSE_AFTER | P14D
        WARTA_COMMENTS_CLOSE_AFTER | PT36H
        WARTA_COMMENTS_WINDOW      | 90s
        WARTA_SCHEDULE_EVERY       | off
        WARTA_SCHEDULE_EVERY       | PT1M
        WARTA_CACHE_SIZE           | 0
        WARTA_CACHE_SIZE           | 64M
        WARTA_SITE_ARTICLE_PATH    | /{year}/{month}/{slug}
        WARTA_SITE_TIME_ZONE       | UTC
        WARTA_SITE_LANGUAGE        | zh-Hant
        WARTA_IMPORTS_DATELINE     | ^(?<place>[A-Z]+), (?<source>[A-Z]+) –
        WARTA_LOG_JSON             | TRUE
        WARTA_OIDC_SCOPES          | editor=articles:read articles:write,chief=articles:publish
        WARTA_SERVER               | koran.example:8080
        WARTA_SITE_NAME            | ${NEWSROOM}
        """)
    void takesWhatIsRight(String variable, String value) {
        var inspection = of(Map.of(variable, value));

        assertThat(inspection.faults()).isEmpty();
        assertThat(inspection.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WARTA_CACHE_SIZ         | WARTA_CACHE_SIZ is no setting; did you mean WARTA_CACHE_SIZE?
        WARTA_SITE_TIMEZONE     | WARTA_SITE_TIMEZONE is no setting; did you mean WARTA_SITE_TIME_ZONE?
        WARTA_DATA_DIRECTORY    | WARTA_DATA_DIRECTORY is no setting; did you mean WARTA_DATA_DIR?
        WARTA_COFFEE_WITH_SUGAR | WARTA_COFFEE_WITH_SUGAR is no setting; "warta settings" lists all
        """)
    void warnsOfANameThatIsNoSetting(String variable, String line) {
        var inspection = of(Map.of(variable, "1"));

        assertThat(inspection.faults()).isEmpty();
        assertThat(inspection.warnings()).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WARTA_HOME",
                "WARTA_JAVA_OPTIONS",
                "WARTA_SERVICE_HOST",
                "WARTA_SERVICE_PORT_HTTP",
                "WARTA_PORT_8080_TCP_ADDR",
                "JAVA_HOME"
            })
    void saysNothingOfNamesThatOthersRead(String variable) {
        assertThat(of(Map.of(variable, "x")).warnings()).isEmpty();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        var faults = of(Map.of("WARTA_PORT", "x", "WARTA_CACHE_SIZE", "y", "WARTA_SITE_TIME_ZONE", "z"))
                .faults();

        assertThat(faults).hasSize(3).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
    }

    @Test
    void namesASystemPropertyAsItWasWritten() {
        var inspection =
                Inspection.of(new Given(Map.of(), Map.of("warta.port", "x", "warta.sit.name", "Koran"), folder));

        assertThat(inspection.faults()).singleElement().asString().startsWith("-Dwarta.port says \"x\"");
        assertThat(inspection.warnings())
                .containsExactly("-Dwarta.sit.name is no setting; did you mean warta.site.name?");
    }

    @Test
    void showsNoPasswordOfAnAddress() {
        var inspection = of(Map.of("WARTA_SITE_BASE_URL", "ftp://budi:rahasia@koran.example/?password=rahasia&x=1"));

        assertThat(inspection.faults())
                .singleElement()
                .asString()
                .contains("ftp://…@koran")
                .doesNotContain("rahasia");
    }

    @Test
    void keepsALongValueWithLineBreaksInOneShortLine() {
        var inspection = of(Map.of("WARTA_SITE_TIME_ZONE", "Mars\n".repeat(100)));

        assertThat(inspection.faults())
                .singleElement()
                .asString()
                .hasSizeLessThan(200)
                .doesNotContain("\n");
    }

    private Inspection of(Map<String, String> environment) {
        return Inspection.of(new Given(new HashMap<>(environment), Map.of(), folder));
    }
}
