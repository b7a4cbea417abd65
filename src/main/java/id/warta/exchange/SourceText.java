package id.warta.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.text.Slugs;
import id.warta.web.PercentCoding;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Texts of other systems in the shapes that this one takes. */
public final class SourceText {
    public static final int MAX_HEADLINE = 300;
    public static final int MAX_SUMMARY = 1_000;
    public static final int MAX_TAGS = 50;
    private static final String SLUG_ENDING = "\\.(html?|md|markdown)$";

    private SourceText() {}

    /** The words of a text that may hold markup and entities. */
    public static String plain(@Nullable String html) {
        return html == null || html.isBlank()
                ? ""
                : Jsoup.parse(storable(html)).text().strip();
    }

    /** Without what PostgreSQL cannot hold. */
    public static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    /** At most so many letters; what is cut off is told. */
    public static String cut(String text, int max, String pointer, List<Warning> warnings) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        warnings.add(new Warning(pointer, "cut", "Cut to " + max + " letters of " + text.length()));
        return text.substring(0, end);
    }

    /** The slug that a name of another system's addresses becomes, percent-encoded or not; empty if nothing is left of it. */
    public static String slug(String name) {
        var decoded = PercentCoding.decoded(name).strip();
        var last = withoutSlashesAtEnd(decoded);
        var own = last.substring(last.lastIndexOf('/') + 1).replaceFirst(SLUG_ENDING, "");
        return Slugs.isSlug(own) ? own : Slugs.of(own);
    }

    /** By hand and from the end: a pattern would try every slash of a long row anew. */
    public static String withoutSlashesAtEnd(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** The slug of an article: the given one, which may have to change, or else one of its headline. */
    public static String slug(String given, String headline, List<Warning> warnings) {
        var slug = slug(given);
        if (!slug.isEmpty() && !slug.equals(given)) {
            warnings.add(new Warning("/slug", "changed", "The slug is " + slug));
        }
        return slug.isEmpty() ? Slugs.of(headline) : slug;
    }

    /** Sets a member, unless there is nothing to say. */
    public static void put(ObjectNode object, String member, String text) {
        if (!text.isBlank()) {
            object.put(member, text);
        }
    }
}
