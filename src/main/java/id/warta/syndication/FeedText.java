package id.warta.syndication;

import id.warta.text.XmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Texts as feeds can hold them. */
final class FeedText {
    private static final String[] ADDRESSES = {"href", "src", "cite"};

    private FeedText() {}

    static @Nullable String legalOrNull(@Nullable String text) {
        return text == null ? null : XmlText.of(text);
    }

    /** Plain text where HTML is expected. */
    static String escaped(String text) {
        return Entities.escape(text);
    }

    /**
     * A body outside of its page: every address absolute, no slots for advertisements.
     *
     * @param page the address that {@code #…} is a place of
     * @param root the address that other relative ones begin at
     */
    static String standalone(String html, String page, String root) {
        var body = Jsoup.parseBodyFragment(html, root + "/").body();
        body.select("[data-ad-slot]").remove();
        for (String name : ADDRESSES) {
            body.select("[" + name + "]").forEach(element -> resolve(element, name, page));
        }
        var document = body.ownerDocument();
        if (document != null) {
            document.outputSettings().prettyPrint(false);
        }
        return XmlText.of(body.html());
    }

    private static void resolve(Element element, String name, String page) {
        var address = element.attr(name);
        var absolute = address.startsWith("#") ? page + address : element.absUrl(name);
        if (absolute.isEmpty()) {
            element.removeAttr(name);
        } else {
            element.attr(name, absolute);
        }
    }
}
