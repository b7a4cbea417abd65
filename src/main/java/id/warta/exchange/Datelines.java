package id.warta.exchange;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.body.Beginning;
import id.warta.site.SiteSettings;
import id.warta.text.Tables;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes the dateline out of the beginning of a text: {@code Jakarta, LEI –}. Only one of which the place or the source is known is
 * taken, because many a sentence begins like one; and each that is taken is told.
 */
@Singleton
public class Datelines {
    /** What the setting says for: by places and sources that are known. */
    static final String KNOWN = "known";

    private static final int MAX_LENGTH = 200;
    private static final int TIMES_THAT_MAKE_KNOWN = 3;
    private static final int MAX_SOURCES = 10_000;
    private static final int MAX_PARTS = 4;
    private static final Pattern HEAD =
            Pattern.compile("^[\\s\\u00A0]*([\\p{L}\\p{N}][^–—\\n]{1,80}?)[\\s\\u00A0]*(?:[–—]|--?)[\\s\\u00A0]+"
                    + "(?=[\\p{Lu}\\p{N}\"'“‘(\\[])");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,()|]\\s*");
    private static final Pattern DATE = Pattern.compile("(?:\\w+ )?\\(?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?\\)?");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N} .&'’/-]{1,60}");
    private static final Pattern HOST =
            Pattern.compile("(?i)[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|co|id|net|org|news|tv|info|my|sg)");
    private static final Pattern KIND_OF_PLACE = Pattern.compile("(?i)^(?:kota|kabupaten|kab\\.?|kec\\.?|kecamatan) +");
    private static final Set<String> WEEKDAYS =
            Set.of("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad");
    private static final Set<String> PLACES = places();

    private final @Nullable Pattern pattern;
    private final boolean isOff;
    private final SiteSettings site;

    Datelines(ImportConfig config, SiteSettings site) {
        isOff = config.dateline().equals("off");
        pattern = isOff || config.dateline().equals(KNOWN) ? null : Pattern.compile(config.dateline());
        this.site = site;
    }

    private static Set<String> places() {
        return Tables.shipped("/places.txt")
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(place -> place.strip().toLowerCase(Locale.ROOT))
                .collect(toUnmodifiableSet());
    }

    /** The sources that the texts of one file name, counted before any is split. */
    public static final class Sources {
        private final Map<String, Integer> counts = new HashMap<>();

        /** Counts what may be a source at the beginning of a text. */
        public void count(Element body) {
            var parts = parts(beginning(body));
            for (var part : parts == null ? List.<String>of() : parts.names()) {
                var name = part.toLowerCase(Locale.ROOT);
                if (!PLACES.contains(place(part)) && (counts.size() < MAX_SOURCES || counts.containsKey(name))) {
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }

        /** Names that a file's site has. */
        public void know(String name) {
            if (!name.isBlank()) {
                counts.put(name.strip().toLowerCase(Locale.ROOT), TIMES_THAT_MAKE_KNOWN);
            }
        }

        private boolean isKnown(String name) {
            return counts.getOrDefault(name.toLowerCase(Locale.ROOT), 0) >= TIMES_THAT_MAKE_KNOWN;
        }
    }

    private record Parts(List<String> names, String written, int length) {}

    /** Moves the dateline, if the text begins with one that is known, from the text into the article, and tells it. */
    public void split(Element body, ObjectNode article, Sources sources, List<Warning> warnings) {
        var text = beginning(body);
        if (isOff || text.isEmpty()) {
            return;
        }
        if (pattern != null) {
            splitByPattern(body, article, pattern, warnings);
            return;
        }
        var parts = parts(text);
        if (parts == null) {
            return;
        }
        var places = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var name : parts.names()) {
            (PLACES.contains(place(name)) ? places : others).add(name);
        }
        boolean isKnown = !places.isEmpty() || others.stream().anyMatch(name -> isSource(name, sources));
        boolean isOne = others.size() <= 1 && others.stream().allMatch(name -> mayBeSource(name, sources));
        if (!isKnown || !isOne || (places.isEmpty() && parts.names().size() > 1 && WEEKDAYS.contains(first(parts)))) {
            return;
        }
        var dateline = article.putObject("dateline");
        if (!places.isEmpty()) {
            dateline.put("place", String.join(", ", places));
        }
        if (!others.isEmpty()) {
            dateline.put("source", others.get(0));
        }
        cut(body, parts.length(), parts.written(), warnings);
    }

    private static String first(Parts parts) {
        return parts.names().get(0).toLowerCase(Locale.ROOT);
    }

    private boolean isSource(String name, Sources sources) {
        var said = site.current();
        return sources.isKnown(name) || name.equalsIgnoreCase(said.name()) || name.equalsIgnoreCase(said.host());
    }

    private boolean mayBeSource(String name, Sources sources) {
        return isSource(name, sources)
                || HOST.matcher(name).matches()
                || NAME.matcher(name).matches();
    }

    private static String place(String name) {
        return KIND_OF_PLACE.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    private static String beginning(Element body) {
        var first = body.children().isEmpty() ? null : body.child(0);
        if (first == null || !first.normalName().equals("p")) {
            return "";
        }
        var text = first.wholeText();
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }

    /** The names before the first dash; null if nothing there looks like them. A date among them is none. */
    private static @Nullable Parts parts(String text) {
        var head = HEAD.matcher(text);
        if (!head.find() || head.end() == text.length()) {
            return null;
        }
        var names = new ArrayList<String>();
        for (var part : BETWEEN.split(head.group(1), -1)) {
            var name = part.strip();
            if (!name.isEmpty() && !DATE.matcher(name).matches()) {
                names.add(name);
            }
        }
        return names.isEmpty() || names.size() > MAX_PARTS
                ? null
                : new Parts(names, head.group().strip(), head.end());
    }

    private static void splitByPattern(Element body, ObjectNode article, Pattern pattern, List<Warning> warnings) {
        var text = beginning(body);
        var dateline = pattern.matcher(text);
        if (dateline.find() && dateline.start() == 0 && dateline.end() < text.length()) {
            article.putObject("dateline")
                    .put("place", dateline.group("place").strip())
                    .put("source", dateline.group("source").strip());
            cut(body, dateline.end(), dateline.group().strip(), warnings);
        }
    }

    private static void cut(Element body, int letters, String written, List<Warning> warnings) {
        Beginning.cut(body.child(0), letters);
        warnings.add(new Warning("/dateline", "dateline", "Taken out of the text: " + written));
    }
}
