package id.warta.body;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Everything that a body may hold. What is not named here is removed. */
final class Allowed extends Safelist {
    private static final Pattern LANGUAGE = Pattern.compile("language-[\\w.+#-]{1,40}");
    private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right"); // what Markdown's tables need

    Allowed() {
        addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "details", "summary");
        addTags("a", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "mark", "small", "q", "cite");
        addTags("abbr", "time", "kbd", "samp", "var", "code", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd");
        addTags(
                "table",
                "caption",
                "thead",
                "tbody",
                "tfoot",
                "tr",
                "th",
                "td",
                "figure",
                "figcaption",
                "img",
                "iframe");
        addAttributes("a", "href", "title", "rel", "hreflang");
        addAttributes("abbr", "title");
        addAttributes("time", "datetime");
        addAttributes("code", "class");
        addAttributes("blockquote", "cite");
        addAttributes("ol", "start", "type", "reversed");
        addAttributes("th", "scope", "colspan", "rowspan", "align");
        addAttributes("td", "colspan", "rowspan", "align");
        addAttributes("img", "src", "alt", "title", "width", "height", "loading");
        addAttributes("iframe", "src", "width", "height", "title", "allowfullscreen");
        addAttributes("div", AdSlots.ATTRIBUTE);
    }

    /** Looks at the value too, where jsoup's own list knows only names. */
    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
        return super.isSafeAttribute(tag, element, attribute)
                && isSafeValue(tag, attribute.getKey(), attribute.getValue());
    }

    /** Whether the attribute holds an address, so that a refused one is told as a link. */
    static boolean isLink(String tag, String attribute) {
        return switch (tag + " " + attribute) {
            case "a href", "blockquote cite", "img src", "iframe src" -> true;
            default -> false;
        };
    }

    private static boolean isSafeValue(String tag, String attribute, String value) {
        return switch (tag + " " + attribute) {
            case "a href" -> Links.isSafeToFollow(value);
            case "blockquote cite", "img src" -> Links.isSafeToLoad(value);
            case "iframe src" -> Embeds.provider(value).isPresent();
            case "code class" -> LANGUAGE.matcher(value).matches();
            case "th align", "td align" -> ALIGNMENTS.contains(value);
            case "div " + AdSlots.ATTRIBUTE -> AdSlots.isName(value);
            default -> true;
        };
    }
}
