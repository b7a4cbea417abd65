package id.warta.body;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Everything that a body may hold. What is not named here is removed. */
final class Allowed extends Safelist {
    private static final Pattern CODE_LANGUAGE = Pattern.compile("language-[\\w.+#-]{1,40}");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8}){0,6}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w/+.;=\", -]{1,120}");
    private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right"); // what Markdown's tables need
    private static final Set<String> TRACKS = Set.of("subtitles", "captions", "descriptions", "chapters", "metadata");

    Allowed() {
        addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "details", "summary");
        addTags("section", "article", "aside", "footer", "bdi", "bdo", "ruby", "rb", "rt", "rp", "rtc", "wbr");
        addTags(
                "a", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "mark", "small", "q", "cite",
                "dfn");
        addTags("abbr", "time", "kbd", "samp", "var", "code", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd");
        addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption");
        addTags("img", "iframe", "video", "audio", "source", "track");
        addAttributes(":all", "dir", "lang", "id");
        addAttributes("a", "href", "title", "rel", "hreflang");
        addAttributes("abbr", "title");
        addAttributes("dfn", "title");
        addAttributes("time", "datetime");
        addAttributes("del", "datetime", "cite");
        addAttributes("ins", "datetime", "cite");
        addAttributes("q", "cite");
        addAttributes("code", "class");
        addAttributes("aside", "class");
        addAttributes("section", Translation.FOOTNOTES);
        addAttributes("blockquote", "cite", SocialPosts.ATTRIBUTE);
        addAttributes("ol", "start", "type", "reversed");
        addAttributes("li", "value");
        addAttributes("details", "open");
        addAttributes("th", "scope", "colspan", "rowspan", "align");
        addAttributes("td", "colspan", "rowspan", "align");
        addAttributes("img", "src", "alt", "title", "width", "height", "loading");
        addAttributes("iframe", "src", "width", "height", "title", "allowfullscreen");
        addAttributes(
                "video", "src", "poster", "width", "height", "controls", "preload", "loop", "muted", "playsinline");
        addAttributes("audio", "src", "controls", "preload", "loop", "muted");
        addAttributes("source", "src", "type");
        addAttributes("track", "src", "kind", "srclang", "label", "default");
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
        return switch (attribute) {
            case "href", "src", "cite", "poster" -> !tag.equals("source") || attribute.equals("src");
            default -> false;
        };
    }

    private static boolean isSafeValue(String tag, String attribute, String value) {
        return switch (attribute) {
            case "href" -> Links.isSafeToFollow(value);
            case "cite" -> Links.isSafeToLoad(value);
            case "src" ->
                switch (tag) {
                    case "iframe" -> Embeds.provider(value).isPresent();
                    case "img" -> Links.isSafeToLoad(value);
                    default -> Links.isSecureToLoad(value);
                };
            case "poster" -> Links.isSecureToLoad(value);
            case "id" -> Anchors.isName(value);
            case "dir" -> Set.of("ltr", "rtl", "auto").contains(value);
            case "lang", "srclang" -> LANGUAGE_TAG.matcher(value).matches();
            case "value" -> NUMBER.matcher(value).matches();
            case "type" -> !tag.equals("source") || MEDIA_TYPE.matcher(value).matches();
            case "kind" -> TRACKS.contains(value);
            case "preload" -> value.equals("metadata");
            case "class" ->
                tag.equals("aside")
                        ? value.equals(Translation.PULL_QUOTE)
                        : CODE_LANGUAGE.matcher(value).matches();
            case "align" -> ALIGNMENTS.contains(value);
            case AdSlots.ATTRIBUTE -> AdSlots.isName(value);
            case SocialPosts.ATTRIBUTE -> Embeds.providers().contains(value);
            default -> true;
        };
    }
}
