package id.warta.exchange.disqus;

import static java.util.stream.Collectors.joining;

import id.warta.exchange.SourceText;
import id.warta.web.PercentCoding;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A comment's markup as plain text, with its lines and the addresses of its links and pictures. */
final class DisqusMessage {
    private static final Pattern DETOUR = Pattern.compile("https?://disq\\.us/url\\?.*?\\burl=([^&\\s]+).*");

    private static final int MAX_ADDRESS = 4_000;

    private DisqusMessage() {}

    static String text(String html) {
        var body = Jsoup.parseBodyFragment(SourceText.storable(html)).body();
        body.select("script, style").remove();
        body.select("a[href]").forEach(DisqusMessage::link);
        body.select("img[src]").forEach(image -> image.replaceWith(new TextNode(" " + image.attr("src") + " ")));
        body.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        body.select("p, blockquote, li, pre").forEach(block -> block.appendText("\n\n"));
        return body.wholeText()
                .lines()
                .map(String::strip)
                .collect(joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Disqus shortens the addresses that it shows, and leads through its own. */
    private static void link(Element link) {
        var target = target(link.attr("href"));
        var shown = link.text();
        var beginning = shown.replaceFirst("(?:\\.\\.\\.|\u2026)$", "");
        if (!target.matches("(?i)https?://\\S+") || link.hasClass("mention") || shown.startsWith("@")) {
            return;
        }
        boolean same =
                target.replaceFirst("(?i)^https?://", "").startsWith(beginning.replaceFirst("(?i)^https?://", ""));
        link.text(same ? target : shown + " (" + target + ")");
    }

    private static String target(String href) {
        var detour = DETOUR.matcher(href);
        return href.length() <= MAX_ADDRESS && detour.matches()
                ? PercentCoding.decoded(detour.group(1)).replaceFirst(":[\\w-]{20,}$", "")
                : href.strip();
    }
}
