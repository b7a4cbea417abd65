package id.warta.exchange.ghost;

import id.warta.article.Warning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the cards in Ghost's HTML into plain HTML. What a theme's scripts and styles need goes; what only they show is told. */
final class GhostCards {
    private static final String CARDS =
            "[class~=(^|\\s)kg-(audio|video|bookmark|gallery|file|callout|toggle|button|header|product|cta"
                    + "|signup|email|email-cta|before-after)-card(\\s|$)]";

    /** What is drawn for players and buttons only. */
    private static final String OF_PLAYERS = "button, svg, script, style, [class*=-time], [class*=-duration],"
            + " [class*=playback-rate], [class*=-seek-slider], [class*=-volume-slider]";

    private static final int MAX_COMPARED = 1_000;
    private static final List<String> SAYING = List.of("href", "src", "poster", "alt", "title", "placeholder");

    private final Losses losses;

    GhostCards(Losses losses) {
        this.losses = losses;
    }

    /** Replaces every card in a body, the innermost first. */
    void translate(Element body) {
        var cards = new ArrayList<>(body.select(CARDS));
        Collections.reverse(cards);
        for (var card : cards) {
            if (!card.equals(body)) {
                var whole = card.clone();
                int told = losses.warnings().size();
                var read = new Element("div").appendChildren(read(card));
                tellRest(
                        whole,
                        read,
                        losses.warnings().subList(told, losses.warnings().size()));
                card.before(read);
                read.unwrap();
                card.remove();
            }
        }
    }

    /** Tells what a card said that is neither in what was read of it nor told. */
    private void tellRest(Element card, Element read, List<Warning> told) {
        card.select(OF_PLAYERS).remove();
        var shown = new StringBuilder(read.wholeText() + "\n" + read.data());
        var same = new HashSet<>(pieces(read));
        same.forEach(piece -> shown.append('\n').append(piece));
        told.forEach(warning -> shown.append('\n').append(warning.detail()));
        var known = shown.toString().replaceAll("\\s+", " ");
        var rest = pieces(card).stream()
                .distinct()
                .filter(piece -> !same.contains(piece))
                .limit(MAX_COMPARED) // each is looked for in all that is shown
                .filter(piece -> !known.contains(piece))
                .toList();
        if (!rest.isEmpty()) {
            losses.leaveOut("card", "a part of a " + kind(card) + " card", String.join(" ", rest));
        }
    }

    /** The words and addresses in an element. */
    private static List<String> pieces(Element element) {
        var pieces = new ArrayList<String>();
        element.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                pieces.add(text.text().strip());
            } else if (node instanceof Element each) {
                SAYING.stream()
                        .map(name -> each.attr(name).strip())
                        .filter(value -> !value.contains("spacergif.org"))
                        .forEach(pieces::add);
            }
        });
        pieces.removeIf(String::isBlank);
        return pieces;
    }

    private List<Node> read(Element card) {
        return switch (kind(card)) {
            case "audio" -> audio(card);
            case "video" -> video(card);
            case "bookmark" -> bookmark(card);
            case "gallery" -> gallery(card);
            case "file" -> file(card);
            case "callout" ->
                List.of(CardMarkup.callout(words(card, ".kg-callout-emoji"), content(card, ".kg-callout-text")));
            case "toggle" ->
                List.of(CardMarkup.toggle(
                        CardMarkup.line(content(card, ".kg-toggle-heading-text")),
                        content(card, ".kg-toggle-content")));
            case "button" -> button(card, "a");
            case "header" -> header(card);
            case "product" -> product(card);
            case "cta" -> callToAction(card);
            case "before-after" ->
                List.of(CardMarkup.figure(pictures(card), CardMarkup.line(content(card, "figcaption"))));
            default -> {
                losses.leaveOut("card", kind(card) + " card", wordsAndAddresses(card));
                yield List.of();
            }
        };
    }

    private static String kind(Element card) {
        return card.classNames().stream()
                .filter(name -> name.matches("kg-.+-card"))
                .map(name -> name.substring("kg-".length(), name.length() - "-card".length()))
                .findFirst()
                .orElse("");
    }

    private List<Node> audio(Element card) {
        var source = source(card, "audio");
        if (source.isBlank()) {
            return lacksAddress("audio", card);
        }
        tellPicture("audio", card.select("img.kg-audio-thumbnail"));
        return List.of(CardMarkup.audio(source, words(card, ".kg-audio-title")));
    }

    private List<Node> video(Element card) {
        var source = source(card, "video");
        if (source.isBlank()) {
            return lacksAddress("video", card);
        }
        var poster = Stream.of(
                        card.attr("data-kg-custom-thumbnail"),
                        card.attr("data-kg-thumbnail"),
                        card.select("video").attr("poster"))
                .filter(url -> !url.isBlank() && !url.contains("spacergif.org"))
                .findFirst()
                .orElse("");
        return List.of(CardMarkup.video(source, poster, CardMarkup.line(content(card, "figcaption"))));
    }

    private static String source(Element card, String name) {
        var own = card.select(name).attr("src");
        return own.isBlank() ? card.select(name + " source").attr("src") : own;
    }

    private List<Node> bookmark(Element card) {
        var url = card.select("a[href]").attr("href");
        if (url.isBlank()) {
            return lacksAddress("bookmark", card);
        }
        tellPicture("bookmark", card.select(".kg-bookmark-thumbnail img, img.kg-bookmark-thumbnail"));
        tellPicture("bookmark", card.select("img.kg-bookmark-icon"));
        return List.of(CardMarkup.bookmark(
                url,
                words(card, ".kg-bookmark-title"),
                words(card, ".kg-bookmark-description"),
                words(card, ".kg-bookmark-author"),
                words(card, ".kg-bookmark-publisher"),
                CardMarkup.line(content(card, "figcaption"))));
    }

    private static List<Node> gallery(Element card) {
        var caption = CardMarkup.line(content(card, ":root > figcaption"));
        var pictures = pictures(card);
        return pictures.isEmpty() && CardMarkup.isBlank(caption)
                ? List.of()
                : List.of(CardMarkup.figure(pictures, caption));
    }

    /** The pictures with their links, and with captions of their own where they have them. */
    private static List<Node> pictures(Element card) {
        var pictures = new ArrayList<Node>();
        for (var picture : card.select("img")) {
            var link = picture.closest("a");
            var around = picture.closest("figure");
            var captioned = around != null && !around.equals(card) ? around : null;
            pictures.add(captioned != null ? captioned : link != null ? link : picture);
        }
        pictures.forEach(Node::remove);
        return pictures.stream().distinct().toList();
    }

    private List<Node> file(Element card) {
        var url = card.select("a[href]").attr("href");
        if (url.isBlank()) {
            return lacksAddress("file", card);
        }
        return List.of(CardMarkup.file(
                url,
                words(card, ".kg-file-card-title"),
                words(card, ".kg-file-card-caption"),
                words(card, ".kg-file-card-filename"),
                words(card, ".kg-file-card-filesize")));
    }

    private static List<Node> header(Element card) {
        var background = card.attr("data-kg-background-image");
        return CardMarkup.joined(
                CardMarkup.illustration(
                        background.isBlank() ? card.select("img").attr("src") : background),
                CardMarkup.section(
                        "h2", CardMarkup.line(content(card, ".kg-header-card-header, .kg-header-card-heading"))),
                CardMarkup.section(
                        "p", CardMarkup.line(content(card, ".kg-header-card-subheader, .kg-header-card-subheading"))),
                button(card, "a.kg-header-card-button"));
    }

    private static List<Node> product(Element card) {
        return CardMarkup.joined(
                CardMarkup.illustration(card.select("img.kg-product-card-image").attr("src")),
                CardMarkup.section("h4", CardMarkup.line(content(card, ".kg-product-card-title"))),
                CardMarkup.rating(card.select(".kg-product-card-rating-active").size()),
                CardMarkup.blocks(content(card, ".kg-product-card-description")),
                button(card, "a.kg-product-card-button"));
    }

    private static List<Node> callToAction(Element card) {
        return List.of(CardMarkup.filled(
                "aside",
                CardMarkup.joined(
                        CardMarkup.section("p", CardMarkup.line(content(card, ".kg-cta-sponsor-label"))),
                        CardMarkup.illustration(
                                card.select(".kg-cta-image-container img").attr("src")),
                        CardMarkup.blocks(content(card, ".kg-cta-text")),
                        button(card, "a.kg-cta-button"))));
    }

    private static List<Node> button(Element card, String link) {
        var button = card.selectFirst(link);
        return button == null
                ? CardMarkup.section(
                        "p", CardMarkup.text(card.normalName().equals("div") && link.equals("a") ? card.text() : ""))
                : CardMarkup.button(button.attr("href"), button.text());
    }

    private List<Node> lacksAddress(String what, Element card) {
        losses.leaveOut("card", what + " card without an address", wordsAndAddresses(card));
        return List.of();
    }

    private void tellPicture(String card, List<Element> pictures) {
        pictures.stream()
                .map(picture -> picture.attr("src"))
                .filter(url -> !url.isBlank())
                .forEach(url -> losses.leaveOut("card", "picture of a " + card + " card", url));
    }

    private static String words(Element card, String part) {
        var found = card.selectFirst(part);
        return found == null ? "" : found.text();
    }

    private static List<Node> content(Element card, String part) {
        var found = card.selectFirst(part);
        return found == null ? List.of() : CardMarkup.taken(found);
    }

    private static String wordsAndAddresses(Element card) {
        var told = new StringBuilder(card.text());
        card.select("[href], [src]").stream()
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .filter(address -> !address.isBlank())
                .forEach(address -> told.append(' ').append(address));
        return told.toString();
    }
}
