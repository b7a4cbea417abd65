package id.warta.body;

import java.util.EnumSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Plain text of strangers as HTML: nothing in it is markup, and bare addresses become links that promise nothing. */
public final class LinkedText {
    private static final LinkExtractor LINKS =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();
    private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
    private static final Pattern PARAGRAPH = Pattern.compile("\\R{2,}");
    private static final Pattern LINE = Pattern.compile("\\R");

    private LinkedText() {}

    /** Safe to put into a page. */
    public static String html(String text) {
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
}
