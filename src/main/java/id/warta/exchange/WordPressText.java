package id.warta.exchange;

import id.warta.article.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What WordPress keeps as the content of a post, as HTML: without the comments of its block editor, with paragraphs where it makes
 * them when it shows a post, and with the shortcodes of its own.
 */
public final class WordPressText {
    private static final Pattern BLOCK_TAG = Pattern.compile(
            "(?i)</?(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|"
                    + "address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|"
                    + "details|menu|summary|iframe|video|audio|script|noscript)(?:\\s[^>]{0,4000}+)?/?>");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern MEDIA =
            Pattern.compile("\\[(gallery|playlist|audio|video|embed)\\b([^\\]\\[]{0,4000}+)\\]");
    private static final Pattern SOURCE =
            Pattern.compile("(?:src|mp3|mp4|m4v|webm|ogv|url)=[\"']([^\"']{1,2000})[\"']");
    private static final Pattern CAPTION_ATTRIBUTE = Pattern.compile("caption=\"([^\"]{0,2000})\"");
    private static final String CAPTION = "[caption";
    private static final String CAPTION_END = "[/caption]";
    private static final Set<String> RAW = Set.of("pre", "script", "style", "textarea");

    private final List<Warning> warnings = new ArrayList<>();

    private WordPressText() {}

    /** The content as a tree, and what was not taken as it was. */
    public record Read(Element body, List<Warning> warnings) {}

    public static Read read(String content) {
        var text = new WordPressText();
        var plain = content.replace("\r\n", "\n").replace('\r', '\n');
        boolean blocks = plain.contains("<!-- wp:");
        var html = text.media(text.captions(withoutComments(plain)));
        var body = Jsoup.parseBodyFragment(blocks ? html : paragraphs(html)).body();
        body.select("p").stream()
                .filter(paragraph -> paragraph.childNodeSize() == 0)
                .forEach(Element::remove);
        body.textNodes().stream().filter(TextNode::isBlank).forEach(space -> space.text("\n"));
        return new Read(body, text.warnings);
    }

    public static String html(Element body) {
        var settings = new Document.OutputSettings().prettyPrint(false);
        var document = body.ownerDocument();
        if (document != null) {
            document.outputSettings(settings);
        }
        return body.html().strip();
    }

    /** Without the block editor's comments, and without those that split a post. */
    private static String withoutComments(String content) {
        var kept = new StringBuilder();
        int position = 0;
        for (int start = content.indexOf("<!--"); start >= 0; start = content.indexOf("<!--", position)) {
            int end = content.indexOf("-->", start);
            if (end < 0) {
                break;
            }
            kept.append(content, position, start);
            position = end + "-->".length();
        }
        return kept.append(content, position, content.length()).toString();
    }

    private String captions(String content) {
        var kept = new StringBuilder();
        int position = 0;
        for (int start = content.indexOf(CAPTION); start >= 0; start = content.indexOf(CAPTION, position)) {
            int end = content.indexOf(CAPTION_END, start);
            int head = content.indexOf(']', start);
            if (end < 0 || head < 0) {
                break;
            }
            kept.append(content, position, start);
            if (head < end) {
                kept.append(figure(content.substring(start, head), content.substring(head + 1, end)));
            }
            position = end + CAPTION_END.length();
        }
        return kept.append(content, position, content.length()).toString();
    }

    private static String figure(String head, String inner) {
        var attribute = CAPTION_ATTRIBUTE.matcher(head);
        var body = Jsoup.parseBodyFragment(inner).body();
        var picture = body.selectFirst("a:has(img), img");
        if (picture == null) {
            return inner;
        }
        picture.remove();
        var words = attribute.find() ? attribute.group(1) : html(body);
        var caption = words.isBlank() ? "" : "<figcaption>" + words.strip() + "</figcaption>";
        return "\n\n<figure>" + picture.outerHtml() + caption + "</figure>\n\n";
    }

    private String media(String content) {
        return MEDIA.matcher(
                        content.replace("[/embed]", " ").replace("[/audio]", "").replace("[/video]", ""))
                .replaceAll(shortcode -> {
                    var source = SOURCE.matcher(shortcode.group(2));
                    if (source.find()) {
                        var url = Jsoup.parse(source.group(1)).text();
                        return Matcher.quoteReplacement("<a href=\"" + url.replace("\"", "%22") + "\">" + url + "</a>");
                    }
                    if (shortcode.group(1).equals("embed")) {
                        return "";
                    }
                    warnings.add(new Warning("/body/html", "shortcode", "Left out: [" + shortcode.group(1) + "]"));
                    return "";
                });
    }

    /** Paragraphs where there are blank lines, as WordPress makes them. */
    private static String paragraphs(String content) {
        var apart = BLOCK_TAG
                .matcher(content)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        tag.group().startsWith("</") ? tag.group() + "\n\n" : "\n\n" + tag.group()));
        var html = new StringBuilder();
        @Nullable String raw = null;
        for (var part : BLANK_LINES.split(apart, -1)) {
            var chunk = part.strip();
            if (chunk.isEmpty()) {
                continue;
            }
            if (raw != null) {
                html.append("\n\n").append(part);
                raw = closes(chunk, raw) ? null : raw;
                continue;
            }
            raw = opens(chunk);
            boolean block = BLOCK_TAG.matcher(chunk).lookingAt();
            html.append(raw != null ? part : block ? part + "\n" : "<p>" + chunk.replace("\n", "<br>\n") + "</p>\n");
        }
        return html.toString();
    }

    private static @Nullable String opens(String chunk) {
        for (var tag : RAW) {
            if (chunk.regionMatches(true, 0, "<" + tag, 0, tag.length() + 1) && !closes(chunk, tag)) {
                return tag;
            }
        }
        return null;
    }

    private static boolean closes(String chunk, String tag) {
        return chunk.toLowerCase(Locale.ROOT).contains("</" + tag);
    }
}
