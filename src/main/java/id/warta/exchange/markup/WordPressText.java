package id.warta.exchange.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.article.Warning;
import id.warta.exchange.Attachments;
import id.warta.exchange.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What WordPress keeps as the content of a post, as HTML: with the blocks that stand elsewhere in the file, without the comments of its
 * block editor, with paragraphs where it makes them when it shows a post, and with shortcodes as what they show.
 */
public final class WordPressText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CAPTION_ATTRIBUTE = Pattern.compile("caption=\"([^\"]{0,2000})\"");
    private static final String CAPTION = "[caption";
    private static final String CAPTION_END = "[/caption]";
    private static final Pattern OLD_CAPTION = Pattern.compile("\\[(/?)wp_caption\\b");
    private static final Pattern OF_EDITOR = Pattern.compile(
            "/?wp:|(?:more|nextpage|noteaser|StartFragment|EndFragment)\\s*$|\\[(?:if|endif)\\b|<!\\[endif]");
    private static final int MAX_REFERENCES = 50;
    private static final int MAX_DEPTH = 10;

    /** Members of a block that say how it looks or what it is. */
    private static final Set<String> SAY_NOTHING = Set.of(
            "className",
            "align",
            "name",
            "mode",
            "id",
            "ref",
            "layout",
            "style",
            "backgroundColor",
            "textColor",
            "fontSize",
            "fontFamily",
            "slug",
            "theme",
            "tagName",
            "service",
            "type",
            "size",
            "sizeSlug",
            "linkDestination",
            "providerNameSlug",
            "metadata",
            "lock",
            "anchor");

    private static final Set<String> SHOW_NOTHING =
            Set.of("more", "nextpage", "spacer", "separator", "paragraph", "site-title");

    private final Context context;
    private final LeftOut leftOut = new LeftOut("/body/html");
    private int references;

    private WordPressText(Context context) {
        this.context = context;
    }

    /** The content as a tree, and what was not taken as it was. */
    public record Read(Element body, List<Warning> warnings) {}

    /** What a post refers to that stands elsewhere in its file. */
    public interface Context {
        /** The content of a reusable block. */
        default Optional<String> block(String id) {
            return Optional.empty();
        }

        default Optional<Attachments.Attachment> attachment(String id) {
            return Optional.empty();
        }

        /** The pictures that were uploaded to the post. */
        default List<Attachments.Attachment> attached() {
            return List.of();
        }

        /** Its footnotes as WordPress keeps them: an array of objects with id and content. */
        default String footnotes() {
            return "";
        }
    }

    public static Read read(String content, Context context) {
        var text = new WordPressText(context);
        var plain = content.replace("\r\n", "\n").replace('\r', '\n');
        boolean blocks = plain.contains("<!-- wp:");
        var codes = new WordPressCodes(context, text.leftOut);
        var html = codes.read(text.captions(text.withoutComments(whole(plain))));
        var read = blocks ? Jsoup.parseBodyFragment(html).body() : ClassicText.read(html);
        var body = Jsoup.parseBodyFragment(codes.restore(html(read))
                        .replaceAll("(?:<pre>)+(<pre\\b)", "$1")
                        .replaceAll("(?:</pre>)+", "</pre>"))
                .body();
        body.select("p").stream()
                .filter(paragraph -> paragraph.childNodeSize() == 0)
                .forEach(Element::remove);
        body.select("sup[data-fn]").removeAttr("data-fn").removeAttr("class");
        body.textNodes().stream().filter(TextNode::isBlank).forEach(space -> space.text("\n"));
        return new Read(body, text.leftOut.warnings());
    }

    public static String html(Element body) {
        var settings = new Document.OutputSettings().prettyPrint(false);
        var document = body.ownerDocument();
        if (document != null) {
            document.outputSettings(settings);
        }
        return body.html().strip();
    }

    /** A tag that the end of the text cuts off is shown as it stands. */
    private static String whole(String content) {
        int last = content.lastIndexOf('<');
        boolean isCut = last >= 0 && content.indexOf('>', last) < 0;
        return isCut ? content.substring(0, last) + "&lt;" + content.substring(last + 1) : content;
    }

    /** Without the block editor's comments, and without those that split a post; with the blocks that they stand for. */
    private String withoutComments(String content) {
        var kept = new StringBuilder();
        int position = 0;
        for (int start = content.indexOf("<!--"); start >= 0; start = content.indexOf("<!--", position)) {
            int end = content.indexOf("-->", start);
            if (end < 0) {
                break;
            }
            kept.append(content, position, start);
            var comment = content.substring(start + "<!--".length(), end).strip();
            if (comment.startsWith("wp:") && comment.endsWith("/")) {
                kept.append(standing(
                        comment.substring("wp:".length(), comment.length() - 1).strip()));
            }
            if (comment.startsWith("ad:")) {
                kept.append(content, start, end).append("-->");
            } else if (!OF_EDITOR.matcher(comment).lookingAt()) {
                leftOut.add("comment", "Left out: a comment", List.of(comment));
            }
            position = end + "-->".length();
        }
        return kept.append(content, position, content.length()).toString();
    }

    /** What a block shows that has no content of its own. */
    private String standing(String block) {
        int space = block.indexOf(' ');
        var name = space < 0 ? block : block.substring(0, space);
        var attributes = json(space < 0 ? "" : block.substring(space));
        if (name.equals("block") && attributes.has("ref")) {
            var content = context.block(attributes.get("ref").asText());
            if (content.isPresent() && references < MAX_REFERENCES) {
                references++;
                return withoutComments(content.get());
            }
            leftOut.add(
                    "block",
                    "Left out: a block that is not in the file",
                    List.of(attributes.get("ref").asText()));
            return "";
        }
        if (name.equals("footnotes")) {
            return footnotes();
        }
        if (attributes.path("url").isTextual() && name.matches("(?:core-)?embed(?:/.*)?")) {
            return embed(attributes);
        }
        if (!SHOW_NOTHING.contains(name)) {
            var said = new ArrayList<String>();
            addWords(attributes, said, 0);
            leftOut.add("block", "Left out: the block " + name, said);
        }
        return "";
    }

    private static String embed(JsonNode attributes) {
        var link = WordPressCodes.link(attributes.get("url").textValue());
        var caption = attributes.path("caption").asText("");
        return caption.isBlank()
                ? "<p>" + link + "</p>"
                : "<figure><div>" + link + "</div><figcaption>" + caption + "</figcaption></figure>";
    }

    /** The texts in what a block knows of itself. */
    private static void addWords(JsonNode node, List<String> said, int depth) {
        if (node.isTextual()) {
            said.add(SourceText.plain(node.textValue()));
        } else if (depth < MAX_DEPTH) {
            node.properties().stream()
                    .filter(member -> !SAY_NOTHING.contains(member.getKey()))
                    .filter(member -> !member.getKey().startsWith("_"))
                    .forEach(member -> addWords(member.getValue(), said, depth + 1));
            if (node.isArray()) {
                node.forEach(item -> addWords(item, said, depth + 1));
            }
        }
    }

    private String footnotes() {
        var list = new Element("ol").addClass("wp-block-footnotes");
        for (var note : json(context.footnotes())) {
            var item = list.appendElement("li")
                    .id(note.path("id").asText())
                    .html(note.path("content").asText() + " ");
            item.appendElement("a").attr("href", "#" + item.id() + "-link").text("↩");
        }
        if (list.childrenSize() == 0) {
            leftOut.add("block", "Left out: footnotes that are not in the file", List.of());
            return "";
        }
        return list.outerHtml().replace("\n", "");
    }

    private static JsonNode json(String written) {
        try {
            return JSON.readTree(written.isBlank() ? "{}" : written);
        } catch (JsonProcessingException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private String captions(String written) {
        var content = OLD_CAPTION.matcher(written).replaceAll("[$1caption");
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
        var above = attribute.find() ? attribute.group(1).strip() : "";
        var body = Jsoup.parseBodyFragment(inner).body();
        var pictures = body.select("a:has(img), img:not(a img)");
        if (pictures.isEmpty()) {
            return above.isEmpty() ? inner : inner + "\n\n" + above + "\n\n";
        }
        pictures.remove();
        var words = (html(body).strip() + " " + above).strip();
        var caption = words.isEmpty() ? "" : "<figcaption>" + words + "</figcaption>";
        return "\n\n<figure>" + pictures.outerHtml().replace("\n", "") + caption + "</figure>\n\n";
    }
}
