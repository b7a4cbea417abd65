package id.warta.spam;

import id.warta.secret.Digests;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkType;

/** What counts in the plain text of comments. */
public final class CommentText {
    private static final LinkExtractor LINKS =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private CommentText() {}

    static int countLinks(String text) {
        int links = 0;
        for (var ignored : LINKS.extractLinks(text)) {
            links++;
        }
        return links;
    }

    /** The same for two texts that differ in case and spacing only. */
    public static byte[] hash(String text) {
        return Digests.sha256(SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT));
    }
}
