package id.warta.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Takes the dateline out of the beginning of a text: {@code Jakarta, LEI –}. */
@Singleton
public class Datelines {
    /** A place, and after a comma or in brackets a source of which the first two letters are capitals; then a dash. */
    static final String USUAL = "^\\s*(?<place>\\p{Lu}[\\p{L} .'/-]{1,58}?)(?:,\\s*|\\s*\\()"
            + "(?<source>\\p{Lu}{2}[\\p{L}\\p{N}.&-]{0,40}(?: \\p{Lu}[\\p{L}\\p{N}.&-]{0,40}){0,3})\\)?\\s*(?:[–—]|--?)\\s+";

    private static final int MAX_LENGTH = 200;

    private final @Nullable Pattern pattern;

    Datelines(ImportConfig config) {
        pattern = config.dateline().equals("off") ? null : Pattern.compile(config.dateline());
    }

    /** Moves the dateline, if the text begins with one, from the text into the article. */
    public void split(Element body, ObjectNode article) {
        var first = body.children().isEmpty() ? null : body.child(0);
        if (pattern == null || first == null || !first.normalName().equals("p")) {
            return;
        }
        var text = first.wholeText();
        Matcher dateline = pattern.matcher(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        if (!dateline.find() || dateline.start() > 0 || dateline.end() == text.length()) {
            return;
        }
        article.putObject("dateline")
                .put("place", dateline.group("place").strip())
                .put("source", dateline.group("source").strip());
        cut(first, dateline.end());
    }

    private static void cut(Element paragraph, int letters) {
        int left = letters;
        for (var node : paragraph.nodeStream(TextNode.class).toList()) {
            var text = node.getWholeText();
            int taken = Math.min(left, text.length());
            node.text(text.substring(taken));
            left -= taken;
            if (left == 0) {
                break;
            }
        }
        paragraph.select("b, strong, em, i, span, u").stream()
                .filter(element ->
                        element.wholeText().isBlank() && element.children().isEmpty())
                .forEach(Element::remove);
    }
}
