package id.warta.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the address of a picture where scripts would: beside a placeholder, for browsers without scripts, or among sources. */
final class LazyImages {
    private static final List<String> REAL_ADDRESSES =
            List.of("data-src", "data-lazy-src", "data-original", "data-orig-src", "data-lazy", "data-url");
    private static final List<String> CHOICES = List.of("data-srcset", "data-lazy-srcset", "srcset");
    private static final Pattern EMOJI = Pattern.compile("(?:^|\\s)(?:emoji|wp-smiley)(?:\\s|$)");
    private static final int LONGEST_EMOJI = 16;

    private LazyImages() {}

    static void translate(Element body) {
        for (var image : body.select("amp-img, amp-anim")) {
            image.tagName("img");
            List.copyOf(image.childNodes()).forEach(image::after);
        }
        body.select("img, iframe, video, audio, source").forEach(LazyImages::resolve);
        body.select("picture").forEach(LazyImages::unwrapPicture);
        unwrapNoscript(body);
        body.select("img[class][alt]").forEach(LazyImages::spellEmoji);
    }

    private static void resolve(Element element) {
        for (var attribute : REAL_ADDRESSES) {
            var address = element.attr(attribute).strip();
            if (!address.isEmpty() && Links.isSafeToLoad(address)) {
                element.attr("src", address);
                element.removeAttr(attribute);
                break;
            }
        }
        var address = element.attr("src");
        if (element.normalName().equals("img") && (address.isBlank() || address.startsWith("data:"))) {
            CHOICES.stream()
                    .map(attribute -> firstOf(element.attr(attribute)))
                    .filter(choice -> !choice.isEmpty() && Links.isSafeToLoad(choice))
                    .findFirst()
                    .ifPresent(choice -> element.attr("src", choice));
        }
    }

    private static String firstOf(String choices) {
        var first = choices.strip();
        int end = 0;
        while (end < first.length() && !Character.isWhitespace(first.charAt(end))) {
            end++;
        }
        return first.substring(0, end).replaceFirst(",$", "");
    }

    private static void unwrapPicture(Element picture) {
        var image = picture.selectFirst("img");
        if (image == null) {
            image = picture.appendElement("img");
        }
        for (var source : picture.select("source")) {
            if (image.attr("src").isBlank()) {
                image.attr("src", firstOf(source.attr(source.hasAttr("srcset") ? "srcset" : "data-srcset")));
            }
            source.remove();
        }
        picture.unwrap();
    }

    private static void unwrapNoscript(Element body) {
        var hidden = body.select("noscript");
        if (hidden.isEmpty()) {
            return;
        }
        Map<String, Deque<Element>> seen = new HashMap<>(); // those that have no words yet
        Set<Element> inside = new HashSet<>(body.select("noscript img, noscript iframe"));
        body.select("img, iframe").stream()
                .filter(element -> !inside.contains(element))
                .forEach(element -> see(element, seen));
        for (var noscript : hidden) {
            var shown = noscript.select("img, iframe");
            boolean isFallback = !shown.isEmpty();
            for (var element : shown) {
                var same = seen.get(element.attr("src"));
                if (same == null) {
                    see(element, seen);
                } else {
                    handOn(element, same);
                    element.remove();
                }
            }
            if (isFallback && noscript.children().isEmpty() && !noscript.hasText()) {
                noscript.remove();
            } else if (isFallback) {
                noscript.unwrap();
            }
        }
    }

    private static void see(Element element, Map<String, Deque<Element>> seen) {
        var same = seen.computeIfAbsent(element.attr("src"), unseen -> new ArrayDeque<>());
        if (element.attr("alt").isBlank()) {
            same.add(element);
        }
    }

    /** Gives the words of a picture to the same picture where it has none. */
    private static void handOn(Element from, Deque<Element> silent) {
        var other = from.attr("alt").isBlank() ? null : silent.poll();
        if (other != null) {
            other.attr("alt", from.attr("alt"));
            if (other.attr("title").isBlank() && from.hasAttr("title")) {
                other.attr("title", from.attr("title"));
            }
        }
    }

    private static void spellEmoji(Element image) {
        var sign = image.attr("alt");
        if (EMOJI.matcher(image.className()).find() && !sign.isBlank() && sign.length() <= LONGEST_EMOJI) {
            image.replaceWith(new TextNode(sign));
        }
    }
}
