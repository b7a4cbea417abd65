package id.warta.body;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Writes a safe body as Markdown. What Markdown has no sign for stays HTML in it; and a body that would not come back
 * as it was stays HTML altogether, which is Markdown too.
 */
final class MarkdownWriter {
    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern HTML_BLOCK = Pattern.compile(
            "<(p|div|h[1-6]|ul|ol|dl|table|blockquote|figure|details|hr|iframe|section|article|aside)[ >]");
    private static final String STRUCTURE = "h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, code, table, td, th,"
            + " figure, iframe, img, a, div[data-ad-slot], em, i, strong, b, del, s, section, article, aside, video, audio, [lang], [dir], [id]";

    private MarkdownWriter() {}

    static String write(Element body) {
        var markdown = MarkdownBlocks.write(body.childNodes());
        return isFaithful(markdown, body) ? markdown : asHtmlBlock(Sanitiser.html(body));
    }

    private static boolean isFaithful(String markdown, Element body) {
        var removals = new Removals();
        var again = Sanitiser.sanitise(Markdown.toHtml(markdown, removals), removals);
        return removals.total() == 0
                && withoutSpace(PlainText.of(again)).equals(withoutSpace(PlainText.of(body)))
                && structure(again).equals(structure(body));
    }

    private static String withoutSpace(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    private static String structure(Element body) {
        return body.select(STRUCTURE).stream()
                .filter(element -> !isBareLink(element))
                .map(element -> sign(element.normalName())
                        + element.attr("href")
                        + element.attr("src")
                        + element.id()
                        + element.attr("lang")
                        + element.attr("dir"))
                .collect(joining(" "));
    }

    /** Elements that Markdown has one sign for count as one. */
    private static String sign(String name) {
        return switch (name) {
            case "i" -> "em";
            case "b" -> "strong";
            case "s" -> "del";
            default -> name;
        };
    }

    /** Markdown makes a link of every address in the text. */
    private static boolean isBareLink(Element element) {
        var text = element.text();
        return element.normalName().equals("a")
                && !text.isEmpty()
                && element.attr("href").endsWith(text);
    }

    private static String asHtmlBlock(String html) {
        var block = MarkdownText.withoutBlankLines(html);
        return block.isEmpty() || HTML_BLOCK.matcher(block).lookingAt() ? block : "<p></p>\n" + block;
    }
}
