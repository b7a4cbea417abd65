package id.warta.comment;

import id.warta.web.Digests;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** The plain text of comments: nothing in it is markup, and bare addresses become links that promise nothing. */
final class CommentText {
    private static final LinkExtractor LINKS =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();
    private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
    private static final Pattern PARAGRAPH = Pattern.compile("\\R{2,}");
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private CommentText() {}

    /** Safe to put into a page. */
    static String html(String text) {
        var html = new StringBuilder();
        LINKS.extractSpans(text).forEach(span -> {
            var part = text.substring(span.getBeginIndex(), span.getEndIndex());
            if (span instanceof LinkSpan && WEB.matcher(part).matches()) {
                html.append("<a href=\"")
                        .append(Entities.escape(part).replace("\"", "&quot;"))
                        .append("\" rel=\"nofollow ugc noopener\">")
                        .append(Entities.escape(part))
                        .append("</a>");
            } else {
                html.append(Entities.escape(part));
            }
        });
        var paragraphs = PARAGRAPH.matcher(html).replaceAll("</p><p>");
        return "<p>" + LINE.matcher(paragraphs).replaceAll("<br>") + "</p>";
    }

    static int countLinks(String text) {
        int links = 0;
        for (var ignored : LINKS.extractLinks(text)) {
            links++;
        }
        return links;
    }

    /** The same for two texts that differ in case and spacing only. */
    static byte[] hash(String text) {
        return Digests.sha256(SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT));
    }
}
