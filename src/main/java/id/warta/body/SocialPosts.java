package id.warta.body;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Posts of social networks as quotations, {@code <blockquote data-embed="x" cite="…">}, with the words that were quoted and without
 * the network's scripts; and paragraphs that are only an address of a known site as its embed.
 */
final class SocialPosts {
    static final String ATTRIBUTE = "data-embed";

    private static final Set<String> CLASSES = Set.of(
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "tiktok-embed",
            "text-post-media",
            "bluesky-embed",
            "telegram-post",
            "fb-post",
            "fb-video");
    private static final List<String> ADDRESSES =
            List.of("cite", "data-instgrm-permalink", "data-text-post-permalink", "data-href");
    private static final Pattern WIDGET = Pattern.compile(
            "(?:https?:)?//(?:platform\\.(?:twitter|x)\\.com/widgets\\.js|(?:www|platform)\\.instagram\\.com/.*embeds?\\.js"
                    + "|www\\.tiktok\\.com/embed\\.js|www\\.threads\\.(?:net|com)/embed\\.js|embed\\.bsky\\.app/static/embed\\.js"
                    + "|connect\\.facebook\\.net/.+|telegram\\.org/js/telegram-widget\\.js|public\\.flourish\\.studio/resources/embed\\.js"
                    + "|e\\.infogram\\.com/js/.+|datawrapper\\.dwcdn\\.net/.+|player\\.vimeo\\.com/api/player\\.js)(?:\\?.*)?");
    private static final Set<String> SCOPES_OF_PARAGRAPHS =
            Set.of("body", "div", "section", "article", "figure", "center");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final int MAX_ADDRESS = 600;

    private SocialPosts() {}

    static void translate(Element body) {
        body.select("script[data-telegram-post]").forEach(SocialPosts::quoteTelegram);
        body.select("script[src]").stream()
                .filter(script -> script.attr("src").length() <= MAX_ADDRESS)
                .filter(script -> WIDGET.matcher(script.attr("src").strip()).matches())
                .forEach(Element::remove);
        body.select("blockquote[class], div.fb-post, div.fb-video").stream()
                .filter(quote -> quote.classNames().stream().anyMatch(CLASSES::contains))
                .forEach(SocialPosts::quotePost);
        body.select("p, figure > div").forEach(SocialPosts::embedBareAddress);
    }

    /** The post as a quotation of these words; of its address, if there are none. */
    static Element quote(Embed embed, List<Node> words) {
        var quote = new Element("blockquote").attr(ATTRIBUTE, embed.provider()).attr("cite", embed.page());
        if (PlainText.of(words).isEmpty()) {
            quote.appendElement("p")
                    .appendElement("a")
                    .attr("href", embed.page())
                    .text(embed.page());
        } else {
            quote.appendChildren(words);
        }
        return quote;
    }

    static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote") && element.hasAttr(ATTRIBUTE);
    }

    private static void quoteTelegram(Element script) {
        Embeds.find("https://t.me/" + script.attr("data-telegram-post"))
                .ifPresent(embed -> script.replaceWith(quote(embed, List.of())));
    }

    private static void quotePost(Element quote) {
        address(quote).ifPresent(embed -> quote.replaceWith(quote(embed, List.copyOf(quote.childNodes()))));
    }

    private static Optional<Embed> address(Element quote) {
        var links = quote.select("a[href]").stream().map(link -> link.attr("href"));
        return Stream.concat(ADDRESSES.stream().map(quote::attr), links)
                .filter(address -> !address.isBlank())
                .map(Embeds::find)
                .flatMap(Optional::stream)
                .filter(embed -> embed.isPost() || embed.provider().equals("facebook"))
                .reduce((first, last) -> last.page().length() > first.page().length() ? last : first);
    }

    private static void embedBareAddress(Element paragraph) {
        var around = paragraph.parent();
        if (around != null && SCOPES_OF_PARAGRAPHS.contains(around.normalName())) {
            bareAddress(paragraph).flatMap(Embeds::find).ifPresent(embed -> paragraph.replaceWith(Players.node(embed)));
        }
    }

    private static Optional<String> bareAddress(Element paragraph) {
        var elements = paragraph.children().stream()
                .filter(child -> !child.normalName().equals("br"))
                .toList();
        var words = paragraph.wholeText().strip();
        boolean isAddress =
                words.length() <= MAX_ADDRESS && ADDRESS.matcher(words).matches();
        boolean isLink =
                elements.size() == 1 && elements.get(0).attr("href").strip().equals(words);
        return isAddress && (elements.isEmpty() || isLink) ? Optional.of(words) : Optional.empty();
    }
}
