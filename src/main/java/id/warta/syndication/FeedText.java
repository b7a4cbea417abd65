package id.warta.syndication;

import id.warta.article.DatelineView;
import id.warta.text.XmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Texts as feeds can hold them. */
final class FeedText {
    private static final String[] ADDRESSES = {"href", "src", "cite", "poster"};

    private static final String DASH = " – ";

    private FeedText() {}

    static @Nullable String legalOrNull(@Nullable String text) {
        return text == null ? null : XmlText.of(text);
    }

    /** Plain text where HTML is expected. */
    static String escaped(String text) {
        return Entities.escape(text);
    }

    /**
     * A body with its dateline before the first paragraph, as in print; as it is without one.
     *
     * @param html safe
     */
    static String withDateline(String html, @Nullable DatelineView dateline) {
        if (dateline == null) {
            return html;
        }
        var body = Jsoup.parseBodyFragment(html).body();
        var first = body.selectFirst("> p");
        if (first == null) {
            body.prependElement("p").text(dateline.text());
        } else {
            first.prependText(dateline.text() + DASH);
        }
        return unformatted(body);
    }

    /** As {@link #withDateline}, for plain text. */
    static String textWithDateline(String text, @Nullable DatelineView dateline) {
        return dateline == null ? text : text.isEmpty() ? dateline.text() : dateline.text() + DASH + text;
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
        return XmlText.of(unformatted(body));
    }

    private static String unformatted(Element body) {
        var document = body.ownerDocument();
        if (document != null) {
            document.outputSettings().prettyPrint(false);
        }
        return body.html();
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
