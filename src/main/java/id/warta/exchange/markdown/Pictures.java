package id.warta.exchange.markdown;

import id.warta.article.Warning;
import id.warta.body.BodyFormat;
import id.warta.body.BodyRenderer;
import id.warta.problem.Rejected;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Where the pictures of a document lie that are not on the web. */
interface Pictures {
    /** For a document that came alone: pictures by addresses of its own folder, which no reader can load. */
    Pictures NOWHERE = new Pictures() {
        @Override
        public Warning find(String address, String pointer) {
            return new Warning(pointer, "local-image", "A picture that no reader can load: " + address);
        }

        /** What stands at the root of the site may be there. */
        @Override
        public boolean isElsewhere(String address) {
            return address.startsWith("/");
        }
    };

    Pattern SCHEME = Pattern.compile("(?i)^(?:[a-z][a-z0-9+.-]*:|//|#).*");
    Pattern PICTURE = Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|webp|avif|heic)");
    Pattern MENTION = Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|avif|heic)");

    /**
     * What is to be told of a picture.
     *
     * @param address as the document has it
     * @param pointer where the document has it
     */
    Warning find(String address, String pointer);

    /** Whether a picture with a local address need not be looked for. */
    default boolean isElsewhere(String address) {
        return false;
    }

    /** Whether an address is that of a file, and not of the web. */
    static boolean isLocal(String address) {
        return !address.isBlank() && !SCHEME.matcher(address.strip()).matches();
    }

    /** The local addresses of the pictures that a text shows or links to, each once. */
    static Set<String> in(String markdown) {
        var local = new LinkedHashSet<String>();
        if (!markdown.contains("![")
                && !markdown.contains("<img")
                && !MENTION.matcher(markdown).find()) {
            return local;
        }
        Document body;
        try {
            body = Jsoup.parse(
                    BodyRenderer.render(BodyFormat.MARKDOWN, markdown).html());
        } catch (Rejected tooSlow) { // the article is refused for it later
            return local;
        }
        for (var element : body.select("img[src], a[href]")) {
            boolean isShown = element.normalName().equals("img");
            var address = element.attr(isShown ? "src" : "href");
            if (isLocal(address) && (isShown || PICTURE.matcher(address).matches())) {
                local.add(address);
            }
        }
        return local;
    }
}
