package id.warta.exchange;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Replaces the addresses of links in a body as it was written, and nothing else of it. */
final class BodyLinks {
    private static final Pattern TAG =
            Pattern.compile("<a(?=\\s)(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HREF =
            Pattern.compile("(\\shref\\s*=\\s*)(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE =
            Pattern.compile("(?ms)^ {0,3}(`{3,}|~{3,})[^\\n]*\\n.*?(?:^ {0,3}\\1[`~]*[ \\t]*$|\\z)|`[^`\\n]+`");
    private static final Pattern MARKED = Pattern.compile(
            "(]\\(\\s*<?)([^\\s()<>]+(?:\\([^\\s()<>]*\\)[^\\s()<>]*)*)|(?m)(^ {0,3}\\[[^\\]\\n]{1,300}]:[ \\t]*<?)([^\\s<>]+)"
                    + "|(<)(https?://[^\\s<>]+)(?=>)");

    private BodyLinks() {}

    /** The HTML with the addresses that the function knows another one for. */
    static String inHtml(String html, Function<String, Optional<String>> other) {
        return TAG.matcher(html)
                .replaceAll(tag -> Matcher.quoteReplacement(HREF.matcher(tag.group())
                        .replaceFirst(href -> Matcher.quoteReplacement(attribute(href, other)))));
    }

    private static String attribute(MatchResult href, Function<String, Optional<String>> other) {
        var written = href.group(2) == null ? href.group(3) : href.group(2);
        return other.apply(Parser.unescapeEntities(written, true).strip())
                .map(address -> href.group(1) + "\"" + Entities.escape(address) + "\"")
                .orElseGet(href::group);
    }

    /** The same of Markdown, and of the HTML in it; what is code stays. */
    static String inMarkdown(String markdown, Function<String, Optional<String>> other) {
        var made = new StringBuilder();
        int position = 0;
        for (var code = CODE.matcher(markdown); code.find(); position = code.end()) {
            made.append(outsideCode(markdown.substring(position, code.start()), other))
                    .append(code.group());
        }
        return made.append(outsideCode(markdown.substring(position), other)).toString();
    }

    private static String outsideCode(String markdown, Function<String, Optional<String>> other) {
        var marked = MARKED.matcher(markdown)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(1) != null
                                ? link.group(1) + other.apply(link.group(2)).orElse(link.group(2))
                                : link.group(3) != null
                                        ? link.group(3)
                                                + other.apply(link.group(4)).orElse(link.group(4))
                                        : link.group(5)
                                                + other.apply(link.group(6)).orElse(link.group(6))));
        return inHtml(marked, other);
    }
}
