package id.warta.setting;

import static id.warta.setting.Kind.NO_REASON;
import static java.util.Locale.ROOT;

import id.warta.access.ScopeMeanings;
import id.warta.body.Embeds;
import id.warta.connection.Proxies;
import id.warta.input.LanguageTag;
import id.warta.input.WebUrl;
import id.warta.outgoing.Allowance;
import id.warta.site.ArticlePathPattern;
import id.warta.text.Nearest;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The kinds of values that settings have. */
final class Kinds {
    private static final String OFF = "off";
    private static final int MAX_PORT = 65_535;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]+");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]+");
    private static final Pattern JDBC_URL = Pattern.compile("jdbc:(?:otel:)?postgresql:\\S+");
    private static final Pattern SERVER =
            Pattern.compile("(?:https?://)?(?:\\[[0-9a-fA-F:]+]|[A-Za-z0-9._-]+)(?::\\d{1,5})?(?:/\\S*)?");

    private Kinds() {}

    static Kind text() {
        return simple("any text", value -> !value.isBlank());
    }

    static Kind folder() {
        return simple("the path of a folder", Kinds::isPath);
    }

    static Kind host() {
        return simple("an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all", matches(HOST));
    }

    static Kind port() {
        return new Kind("a number from 0 to 65535, 0 for any free port", value -> {
            if (value.startsWith("tcp://")) {
                return Optional.of("Kubernetes sets it for a service of this name: enableServiceLinks: false");
            }
            return isBetween(0, MAX_PORT, value) ? Optional.empty() : Optional.of(NO_REASON);
        });
    }

    static Kind number(long least, long most) {
        return simple("a number from %d to %d".formatted(least, most), value -> isBetween(least, most, value));
    }

    static Kind bool() {
        return simple("true or false", value -> List.of("true", "false").contains(value.toLowerCase(ROOT)));
    }

    static Kind secret(int least) {
        return new Kind(
                "a secret of at least %d characters; make one with: openssl rand -hex 32".formatted(least),
                value -> value.length() < least ? Optional.of(NO_REASON) : Optional.empty());
    }

    static Kind duration() {
        return new Kind("a duration such as 90s, 15m, 12h, 14d or P14D", Kinds::durationFault);
    }

    /** How often a job runs. */
    static Kind interval() {
        return new Kind(
                "a duration of a second or more, such as 10s, 5m or 1h, or off for never",
                value -> value.equals(OFF)
                        ? Optional.empty()
                        : durationFault(value).or(() -> tooShort(value)));
    }

    static Kind size() {
        return simple("a size such as 512K, 64M or 2G", Kinds::isSize);
    }

    static Kind sizeOrNone() {
        return simple("a size such as 512K, 64M or 2G, or 0 for none", Kinds::isSize);
    }

    static Kind zone() {
        return new Kind("a time zone of the IANA database, such as Asia/Jakarta", value -> {
            var known = ZoneId.getAvailableZoneIds();
            return known.contains(value) ? Optional.empty() : Optional.of(meant(Nearest.to(value, known)));
        });
    }

    static Kind language(String example) {
        return new Kind("a language tag of BCP 47 in its usual spelling, such as " + example, value -> {
            if (LanguageTag.Check.isTag(value)) {
                return Optional.empty();
            }
            return Optional.of(meant(Optional.of(value.replace('_', '-')).filter(LanguageTag.Check::isTag)));
        });
    }

    static Kind url(String example) {
        return simple("an address that begins with http:// or https://, such as " + example, WebUrl.Check::isWebUrl);
    }

    /** Of a server to call, where the scheme may be left out. */
    static Kind server() {
        return simple("the address of a server, such as http://localhost:8080 or localhost:8080", matches(SERVER));
    }

    static Kind databaseUrl() {
        return simple("the address of a PostgreSQL, such as jdbc:postgresql://localhost:5432/warta", matches(JDBC_URL));
    }

    static Kind articlePath() {
        return simple(
                "a path made of {category}, {categoryPath}, {slug}, {id}, {year}, {month} and {day}, with {slug} or"
                        + " {id} in it",
                ArticlePathPattern::isOne);
    }

    static Kind choice(String... words) {
        var known = List.of(words);
        return new Kind(either(known), value -> unknown(value, known));
    }

    static Kind origins() {
        return simple(
                "* or a list, apart by commas, of origins such as https://koran.example",
                value -> value.equals("*")
                        || parts(value)
                                .allMatch(part -> WebUrl.Check.isWebUrl(part) && part.split("/", -1).length == 3));
    }

    static Kind proxies() {
        return new Kind(
                "addresses and networks apart by commas, such as 10.0.0.0/8, 192.0.2.7, or how many proxies there are",
                value -> rejection(() -> Proxies.parse(value)));
    }

    static Kind allowance() {
        return new Kind(
                "hosts, addresses and networks apart by commas, such as hub.intern, 192.168.7.0/24",
                value -> rejection(() -> Allowance.parse(value)));
    }

    static Kind header() {
        return simple("the text of a header, in ASCII", matches(PRINTABLE));
    }

    static Kind dateline() {
        return new Kind("known, off, or a regular expression with the groups place and source", value -> {
            if (value.equals("known") || value.equals(OFF)) {
                return Optional.empty();
            }
            try {
                Pattern.compile(value);
            } catch (PatternSyntaxException wrong) {
                return Optional.of("%s at letter %d".formatted(wrong.getDescription(), wrong.getIndex() + 1));
            }
            return List.of("place", "source").stream()
                    .filter(group -> !value.contains("(?<" + group + ">"))
                    .map(group -> "the group %1$s is missing: (?<%1$s>…)".formatted(group))
                    .findFirst();
        });
    }

    static Kind embeds() {
        return new Kind(
                "rows apart by ; of name, frame or post, regular expression, address of the frame or -, and of the"
                        + " page",
                value -> rejection(() -> Embeds.check(value)));
    }

    static Kind scopes() {
        return new Kind(
                "values and their scopes, such as editor=articles:read articles:write,chief=articles:publish",
                value -> rejection(() -> ScopeMeanings.of(value)));
    }

    private static Kind simple(String expected, Predicate<String> isRight) {
        return new Kind(expected, value -> isRight.test(value) ? Optional.empty() : Optional.of(NO_REASON));
    }

    private static Predicate<String> matches(Pattern pattern) {
        return value -> pattern.matcher(value).matches();
    }

    private static boolean isBetween(long least, long most, String value) {
        if (!WHOLE_NUMBER.matcher(value).matches()) {
            return false;
        }
        long number = Long.parseLong(value);
        return number >= least && number <= most;
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isBlank();
        } catch (InvalidPathException wrong) {
            return false;
        }
    }

    private static boolean isSize(String value) {
        try {
            return new MemorySizeConverter().convert(value) != null;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static Optional<String> durationFault(String value) {
        if (DIGITS.matcher(value).matches()) {
            return Optional.of("the unit is missing: %1$ss, %1$sm, %1$sh or %1$sd".formatted(value));
        }
        try {
            return duration(value).isNegative() ? Optional.of("it is below zero") : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(NO_REASON);
        }
    }

    private static Optional<String> tooShort(String value) {
        return duration(value).compareTo(Duration.ofSeconds(1)) < 0 ? Optional.of(NO_REASON) : Optional.empty();
    }

    private static Duration duration(String value) {
        return DurationConverter.parseDuration(value);
    }

    private static Optional<String> unknown(String value, List<String> known) {
        return known.contains(value) ? Optional.empty() : Optional.of(meant(Nearest.to(value, known)));
    }

    private static String meant(Optional<String> name) {
        return name.map("did you mean %s?"::formatted).orElse(NO_REASON);
    }

    private static Stream<String> parts(String list) {
        return Pattern.compile(",").splitAsStream(list).map(String::strip);
    }

    private static Optional<String> rejection(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(
                    String.valueOf(wrong.getMessage()).lines().findFirst().orElse(NO_REASON));
        }
    }

    private static String either(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
