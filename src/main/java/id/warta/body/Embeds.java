package id.warta.body;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.warta.text.Tables;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The sites whose embeds an article may hold: a table in {@code embeds.txt}, and before it the rows of the setting {@code
 * warta.embeds}, apart by line breaks or semicolons.
 */
public final class Embeds {
    private static final int COLUMNS = 5;
    private static final int MAX_LENGTH = 2_000; // patterns are run over it
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]+");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d)|\\{(page|href|url)}");

    private final List<Row> rows;
    private final Set<String> providers;

    private Embeds(List<Row> rows) {
        this.rows = rows;
        this.providers = rows.stream().map(Row::name).collect(toUnmodifiableSet());
    }

    private record Row(String name, boolean isPost, Pattern address, String frame, String page) {}

    private static final class Known {
        private static final Embeds OF_SERVER = read(ConfigProvider.getConfig()
                .getOptionalValue("warta.embeds", String.class)
                .orElse(""));
    }

    /**
     * The table with rows before those that come with the server.
     *
     * @throws IllegalArgumentException if a row has not five columns, or its address is no regular expression
     */
    static Embeds read(String setting) {
        return new Embeds(
                Stream.concat(rows(setting), Tables.shipped("/embeds.txt").map(Embeds::row))
                        .toList());
    }

    /**
     * Reads rows as a setting has them.
     *
     * @throws IllegalArgumentException if one is wrong, naming it
     */
    public static void check(String setting) {
        rows(setting).forEach(row -> {});
    }

    private static Stream<Row> rows(String setting) {
        return Tables.rows(setting.replace(';', '\n')).map(Embeds::row);
    }

    private static Row row(String line) {
        var columns = line.split("\\s+", -1);
        if (columns.length != COLUMNS || !Set.of("frame", "post").contains(columns[1])) {
            throw new IllegalArgumentException(
                    "An embed is a name, frame or post, an address, a frame and a page: " + line);
        }
        return new Row(columns[0], columns[1].equals("post"), Pattern.compile(columns[2]), columns[3], columns[4]);
    }

    static Optional<Embed> find(String address) {
        return Known.OF_SERVER.embed(address);
    }

    /** The names of all providers. */
    static Set<String> providers() {
        return Known.OF_SERVER.providers;
    }

    /** Whose frame it is; empty if it is nobody's on the list, or not written as the list writes it. */
    static Optional<String> provider(String frame) {
        return find(frame).filter(embed -> frame.equals(embed.frame())).map(Embed::provider);
    }

    /** What stands at an address, which may lack its scheme or name the plain one; empty if the site is not on the list. */
    Optional<Embed> embed(String address) {
        return plain(address).flatMap(plain -> rows.stream()
                .map(row -> made(row, plain))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<Embed> made(Row row, String plain) {
        var match = row.address().matcher(plain);
        if (!match.matches()) {
            return Optional.empty();
        }
        var whole = "https://" + plain;
        var page = fill(row.page(), match, whole, "")
                .filter(it -> it.startsWith("https://"))
                .orElse(whole);
        var frame = row.frame().equals("-")
                ? null
                : fill(row.frame(), match, whole, page).orElse(null);
        return Optional.of(new Embed(row.name(), row.isPost(), frame, page));
    }

    private static Optional<String> fill(String template, Matcher match, String whole, String page) {
        var missing = new ArrayList<String>();
        var filled = PLACE.matcher(template).replaceAll(place -> {
            @Nullable String value;
            if (place.group(1) != null) {
                int group = Integer.parseInt(place.group(1));
                value = group == 0 ? whole : match.group(group) == null ? "" : match.group(group);
            } else if (place.group(2).equals("page")) {
                value = URLEncoder.encode(page, StandardCharsets.UTF_8);
            } else {
                value = parameter(whole, place.group(2));
            }
            if (value == null) {
                missing.add(place.group());
            }
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
        return missing.isEmpty() && filled.length() <= MAX_LENGTH && isPlain(filled)
                ? Optional.of(filled)
                : Optional.empty();
    }

    private static @Nullable String parameter(String address, String name) {
        var match = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        try {
            return match.find() ? URLDecoder.decode(match.group(1), StandardCharsets.UTF_8) : null;
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
    }

    private static boolean isPlain(String address) {
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Host, path and query. Nothing for what has a port or a user, or is not of the web. */
    private static Optional<String> plain(String given) {
        var address = given.strip();
        if (address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var url = new URI(address.startsWith("//") ? "https:" + address : address.replace("&amp;", "&"));
            var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            var host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
            if (!Set.of("https", "http").contains(scheme)
                    || url.getRawUserInfo() != null
                    || url.getPort() != -1
                    || !HOST.matcher(host).matches()) {
                return Optional.empty();
            }
            var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            return Optional.of(host + url.getRawPath() + query);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
