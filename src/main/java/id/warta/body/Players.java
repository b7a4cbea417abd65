package id.warta.body;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Frames, players and other people's embeds, in whatever way they were written, as frames of known providers, {@code video} and {@code
 * audio}. What no provider on the list shows becomes a link to it, and is told.
 */
final class Players {
    private static final String KINDS =
            "iframe, object, embed, video, audio, div.flourish-embed[data-src], div.infogram-embed[data-id], "
                    + "amp-youtube, amp-vimeo, amp-dailymotion, amp-soundcloud, amp-iframe, amp-video, amp-audio, amp-twitter, amp-instagram, "
                    + "amp-facebook, amp-tiktok";

    /** The names of parameters that are addresses. */
    static final Set<String> ADDRESSES_OF_OBJECTS = Set.of("movie", "src");

    /** What an element of AMP holds, and the address that makes of it. */
    private static final Map<String, List<String>> AMP = Map.of(
            "amp-youtube", List.of("data-videoid", "https://www.youtube.com/embed/"),
            "amp-vimeo", List.of("data-videoid", "https://player.vimeo.com/video/"),
            "amp-dailymotion", List.of("data-videoid", "https://www.dailymotion.com/embed/video/"),
            "amp-soundcloud",
                    List.of("data-trackid", "https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/"),
            "amp-iframe", List.of("src", ""),
            "amp-twitter", List.of("data-tweetid", "https://x.com/i/status/"),
            "amp-instagram", List.of("data-shortcode", "https://www.instagram.com/p/"),
            "amp-facebook", List.of("data-href", ""),
            "amp-tiktok", List.of("data-src", ""));

    private final Removals removals;

    private Players(Removals removals) {
        this.removals = removals;
    }

    static void translate(Element body, Removals removals) {
        var players = new Players(removals);
        body.select(KINDS).forEach(players::translate);
    }

    private void translate(Element element) {
        if (element.parent() == null) {
            return;
        }
        var name = element.normalName();
        switch (name) {
            case "iframe" -> frame(element);
            case "object" -> object(element);
            case "embed" -> replace(element, element.attr("src"), name);
            case "video", "audio" -> media(element, name);
            case "amp-video", "amp-audio" ->
                media(element.tagName(name.substring("amp-".length())), element.normalName());
            case "div" -> {
                tellInside(element, "");
                element.replaceWith(frameOf(
                        element.hasClass("infogram-embed")
                                ? "https://e.infogram.com/" + element.attr("data-id")
                                : "https://flo.uri.sh/"
                                        + element.attr("data-src").replaceFirst("\\?.*", "") + "/embed"));
            }
            default -> amp(element, name);
        }
    }

    private static Element frameOf(String address) {
        return new Element("iframe").attr("src", address).attr("allowfullscreen", true);
    }

    private void frame(Element frame) {
        var address = frame.attr("src").strip();
        if (address.isEmpty() || address.equals("about:blank")) {
            return;
        }
        var embed = Embeds.find(address);
        if (embed.isPresent()) {
            var own = embed.get().frame();
            if (own == null) {
                tellInside(frame, address);
                frame.replaceWith(SocialPosts.quote(embed.get(), List.of()));
            } else {
                frame.attr("src", own);
            }
        } else {
            becomeLink(frame, address, "iframe");
        }
    }

    private void object(Element object) {
        var address = Stream.of(
                        object.attr("data"),
                        valueOf(object.selectFirst("param[name=movie], param[name=src]"), "value"),
                        valueOf(object.selectFirst("embed[src], iframe[src]"), "src"))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
        replace(object, address, "object");
    }

    private static String valueOf(@Nullable Element element, String attribute) {
        return element == null ? "" : element.attr(attribute);
    }

    private void amp(Element element, String name) {
        var made = Optional.ofNullable(AMP.get(name))
                .map(way -> element.attr(way.get(0)).isBlank() ? "" : way.get(1) + element.attr(way.get(0)))
                .orElse("");
        replace(element, made, name);
    }

    private void replace(Element element, String address, String name) {
        if (address.isBlank()) {
            return; // the inspection tells it
        }
        var embed = Embeds.find(address.strip());
        if (embed.isPresent()) {
            tellInside(element, address.strip());
            element.replaceWith(node(embed.get()));
        } else {
            becomeLink(element, address.strip(), name);
        }
    }

    /** The embed as an element: a frame, or a quotation of a post. */
    static Node node(Embed embed) {
        var frame = embed.frame();
        return embed.isPost() || frame == null ? SocialPosts.quote(embed, List.of()) : frameOf(frame);
    }

    private void becomeLink(Element element, String given, String name) {
        var address = given.startsWith("//") ? "https:" + given : given;
        if (!Links.isOfWeb(address)) {
            return; // the inspection tells it
        }
        removals.became("<" + Removals.name(name) + "> of " + Removals.name(address), "a link");
        var link = new Element("a").attr("href", address).appendText(address);
        if (!element.attr("title").isBlank()) {
            link.attr("title", element.attr("title"));
            element.removeAttr("title");
        }
        tellInside(element, given);
        var around = element.parent();
        boolean isAlone = around != null && !Translation.HOLD_RUNNING_TEXT.contains(around.normalName());
        element.replaceWith(isAlone ? new Element("p").appendChild(link) : link);
    }

    /** Tells what an element holds that something else is going to stand for, but for its address. */
    private void tellInside(Element element, String address) {
        var name = element.normalName();
        var inside = element.childNodes().stream().flatMap(child -> said(child).stream());
        var said = Stream.concat(Stream.of(element.attr("poster"), element.attr("title")), inside)
                .filter(piece -> !piece.isBlank() && !isSame(piece.strip(), address))
                .toList();
        if (!said.isEmpty()) {
            removals.add("text inside <" + Removals.name(name) + ">", said);
        }
    }

    private static List<String> said(Node node) {
        return node instanceof Element element ? Removals.said(element) : List.of(Removals.words(node));
    }

    private static boolean isSame(String piece, String address) {
        return piece.equals(address)
                || Embeds.find(piece)
                        .filter(embed ->
                                Embeds.find(address).filter(embed::equals).isPresent())
                        .isPresent();
    }

    private void media(Element media, String name) {
        var sources = media.select("> source");
        var plain = Stream.concat(Stream.of(media), sources.stream())
                .map(each -> each.attr("src").strip())
                .filter(address -> !address.isEmpty())
                .toList();
        if (plain.stream().noneMatch(Links::isSecureToLoad)) {
            plain.stream().filter(Links::isOfWeb).findFirst().ifPresent(address -> becomeLink(media, address, name));
            return; // without an address the inspection tells it
        }
        for (var each : Stream.concat(Stream.of(media), sources.stream()).toList()) {
            if (each.hasAttr("src") && !Links.isSecureToLoad(each.attr("src").strip())) {
                removals.add("insecure link of <" + each.normalName() + ">", List.of(each.attr("src")));
                each.removeAttr("src");
            }
        }
        sources.stream().filter(source -> !source.hasAttr("src")).forEach(Element::remove);
        for (var track : media.select("> track")) {
            if (!Links.isSecureToLoad(track.attr("src"))) {
                removals.add("insecure link of <track>", Removals.saidByAttributes(track));
                track.remove();
            }
        }
        removeFallback(media, name);
        List.of("autoplay", "controlslist", "class").forEach(media::removeAttr);
        media.attr("controls", true).attr("preload", "metadata");
    }

    /** What browsers show that know no players. */
    private void removeFallback(Element media, String name) {
        for (var child : List.copyOf(media.childNodes())) {
            boolean isPart = child instanceof Element element
                    && (element.normalName().equals("source")
                            || element.normalName().equals("track"));
            if (!isPart) {
                if (!(child instanceof TextNode text && text.isBlank())) {
                    removals.add("text inside <" + name + ">", said(child));
                }
                child.remove();
            }
        }
    }
}
