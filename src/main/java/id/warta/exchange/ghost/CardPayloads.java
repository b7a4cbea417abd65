package id.warta.exchange.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.article.Warning;
import id.warta.body.BodyFormat;
import id.warta.body.BodyRenderer;
import id.warta.body.RenderedBody;
import id.warta.exchange.SourceText;
import id.warta.problem.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Renders the cards of Lexical and Mobiledoc, which give them the same members. */
final class CardPayloads {
    private static final long KILO = 1_000;
    private static final Set<String> MARKUP = Set.of("html", "markdown", "textvalue", "callouttext", "content");

    /** Members that readers saw, or followed. */
    private static final List<String> SAYING = List.of(
            "title",
            "alt",
            "caption",
            "heading",
            "description",
            "header",
            "subheader",
            "disclaimer",
            "buttonText",
            "buttonUrl",
            "src",
            "href",
            "fileTitle",
            "fileCaption",
            "productTitle",
            "productUrl",
            "productButton",
            "sponsorLabel");

    private static final List<String> HAVE_BUTTON = List.of("buttonEnabled", "showButton", "productButtonEnabled");

    private final Losses losses;

    CardPayloads(Losses losses) {
        this.losses = losses;
    }

    /** The HTML of a card; what cannot be rendered is told with its words. */
    List<Node> read(String name, JsonNode card) {
        if (isHidden(card)) {
            losses.membersOnly(words(card));
            return List.of();
        }
        int told = losses.warnings().size();
        var read = rendered(name, card);
        tellRest(
                name,
                card,
                read,
                losses.warnings().subList(told, losses.warnings().size()));
        return read;
    }

    /** Tells what a card said that is neither in what was read of it nor told. */
    private void tellRest(String name, JsonNode card, List<Node> read, List<Warning> told) {
        var shown = new StringBuilder();
        for (var node : read) {
            shown.append(Parser.unescapeEntities(node.outerHtml(), true)).append('\n');
            shown.append(node instanceof Element element ? element.text() : "").append('\n');
        }
        told.forEach(warning -> shown.append(warning.detail()).append('\n'));
        boolean hasButton =
                HAVE_BUTTON.stream().allMatch(member -> card.path(member).asBoolean(true));
        var rest = SAYING.stream()
                .filter(member -> hasButton || !member.contains("utton"))
                .map(member -> SourceText.plain(text(card, member)))
                .filter(words -> !words.isBlank() && shown.indexOf(words) < 0)
                .toList();
        if (!rest.isEmpty()) {
            losses.leaveOut("card", "a part of a " + name + " card", String.join(" ", rest));
        }
    }

    private List<Node> rendered(String name, JsonNode card) {
        var kind = name.toLowerCase(Locale.ROOT).replace("-", "");
        return switch (kind) {
            case "markdown", "cardmarkdown" -> markdown(text(card, "markdown"));
            case "html" -> CardMarkup.nodes(text(card, "html"));
            case "hr", "horizontalrule" -> List.of(new Element("hr"));
            case "code", "codeblock" -> List.of(code(card));
            case "image" -> image(card);
            case "gallery" -> gallery(card);
            case "audio" -> audio(card);
            case "video" -> video(card);
            case "embed" -> embed(card);
            case "bookmark" -> bookmark(card);
            case "file" -> file(card);
            case "callout" ->
                List.of(CardMarkup.callout(text(card, "calloutEmoji"), CardMarkup.nodes(text(card, "calloutText"))));
            case "toggle" ->
                List.of(CardMarkup.toggle(
                        CardMarkup.line(text(card, "heading")), CardMarkup.nodes(text(card, "content"))));
            case "button" -> CardMarkup.button(text(card, "buttonUrl"), text(card, "buttonText"));
            case "header" -> header(card);
            case "product" -> product(card);
            case "calltoaction" -> List.of(callToAction(card));
            case "beforeafter" -> beforeAndAfter(card);
            case "paywall" -> List.of(new Comment(CardMarkup.MEMBERS_ONLY));
            default -> {
                losses.leaveOut("card", name + " card", words(card));
                yield List.of();
            }
        };
    }

    /** Whether readers of the web who are no members did not see it. */
    private boolean isHidden(JsonNode card) {
        var visibility = card.path("visibility");
        boolean seen = visibility.path("web").path("nonMember").asBoolean(true)
                && visibility.path("showOnWeb").asBoolean(true);
        return losses.open() && !seen;
    }

    List<Node> markdown(String markdown) {
        RenderedBody rendered;
        try {
            rendered = BodyRenderer.render(BodyFormat.MARKDOWN, markdown);
        } catch (Rejected tooSlow) {
            losses.leaveOut("card", "a Markdown card that takes too long to read", markdown);
            return List.of();
        }
        rendered.removals().forEach(removal -> losses.leaveOut("removed", removal.detail(), ""));
        return CardMarkup.nodes(rendered.html());
    }

    private static Element code(JsonNode card) {
        var code = new Element("code").text(text(card, "code"));
        var language = text(card, "language").strip();
        if (!language.isEmpty()) {
            code.addClass("language-" + language);
        }
        var pre = new Element("pre").appendChild(code);
        var caption = CardMarkup.line(text(card, "caption"));
        return CardMarkup.isBlank(caption) ? pre : CardMarkup.figure(pre, caption);
    }

    private List<Node> image(JsonNode card) {
        if (text(card, "src").isBlank()) {
            return lacksAddress("image", card);
        }
        return List.of(CardMarkup.figure(picture(card), CardMarkup.line(text(card, "caption"))));
    }

    private static Element picture(JsonNode image) {
        var picture = CardMarkup.picture(
                text(image, "src"),
                text(image, "alt"),
                text(image, "title"),
                text(image, "width"),
                text(image, "height"));
        var link = text(image, "href");
        return link.isBlank() ? picture : new Element("a").attr("href", link).appendChild(picture);
    }

    private static List<Node> gallery(JsonNode card) {
        var pictures = StreamSupport.stream(card.path("images").spliterator(), false)
                .filter(image -> !text(image, "src").isBlank())
                .map(CardPayloads::pictureWithCaption)
                .toList();
        var caption = CardMarkup.line(text(card, "caption"));
        return pictures.isEmpty() && CardMarkup.isBlank(caption)
                ? List.of()
                : List.of(CardMarkup.figure(pictures, caption));
    }

    private static Element pictureWithCaption(JsonNode image) {
        var caption = CardMarkup.line(text(image, "caption"));
        return CardMarkup.isBlank(caption) ? picture(image) : CardMarkup.figure(picture(image), caption);
    }

    private List<Node> audio(JsonNode card) {
        if (text(card, "src").isBlank()) {
            return lacksAddress("audio", card);
        }
        tellPicture("audio", text(card, "thumbnailSrc"));
        return List.of(CardMarkup.audio(text(card, "src"), text(card, "title")));
    }

    private List<Node> video(JsonNode card) {
        if (text(card, "src").isBlank()) {
            return lacksAddress("video", card);
        }
        var own = text(card, "customThumbnailSrc");
        return List.of(CardMarkup.video(
                text(card, "src"),
                own.isBlank() ? text(card, "thumbnailSrc") : own,
                CardMarkup.line(text(card, "caption"))));
    }

    private static List<Node> embed(JsonNode card) {
        var url = text(card, "url");
        var caption = CardMarkup.line(text(card, "caption"));
        var html = CardMarkup.nodes(text(card, "html"));
        if (html.isEmpty() && url.isBlank()) {
            return CardMarkup.section("p", caption);
        }
        var content = html.isEmpty()
                ? List.<Node>of(
                        CardMarkup.filled("p", List.of(CardMarkup.link(url, text(card.path("metadata"), "title")))))
                : html;
        return List.of(CardMarkup.figure(content, caption));
    }

    private List<Node> bookmark(JsonNode card) {
        var about = card.path("metadata").isObject() ? card.path("metadata") : card;
        var url = text(card, "url").isBlank() ? text(about, "url") : text(card, "url");
        if (url.isBlank()) {
            return lacksAddress("bookmark", card);
        }
        tellPicture("bookmark", text(about, "thumbnail"));
        tellPicture("bookmark", text(about, "icon"));
        return List.of(CardMarkup.bookmark(
                url,
                text(about, "title"),
                text(about, "description"),
                text(about, "author"),
                text(about, "publisher"),
                CardMarkup.line(text(card, "caption"))));
    }

    private List<Node> file(JsonNode card) {
        if (text(card, "src").isBlank()) {
            return lacksAddress("file", card);
        }
        return List.of(CardMarkup.file(
                text(card, "src"),
                text(card, "fileTitle"),
                text(card, "fileCaption"),
                text(card, "fileName"),
                size(card.path("fileSize"))));
    }

    private static String size(JsonNode bytes) {
        if (!bytes.isNumber()) {
            return bytes.asText("").equals("null") ? "" : bytes.asText("");
        }
        long kilobytes = bytes.asLong() / KILO;
        return bytes.asLong() < KILO
                ? bytes.asLong() + " B"
                : kilobytes < KILO ? kilobytes + " KB" : kilobytes / KILO + " MB";
    }

    private static List<Node> header(JsonNode card) {
        return CardMarkup.joined(
                CardMarkup.illustration(text(card, "backgroundImageSrc")),
                CardMarkup.section("h2", CardMarkup.line(text(card, "header"))),
                CardMarkup.section("p", CardMarkup.line(text(card, "subheader"))),
                button(card, "buttonEnabled", "buttonUrl", "buttonText"));
    }

    private static List<Node> product(JsonNode card) {
        return CardMarkup.joined(
                CardMarkup.illustration(text(card, "productImageSrc")),
                CardMarkup.section("h4", CardMarkup.line(text(card, "productTitle"))),
                CardMarkup.rating(
                        card.path("productRatingEnabled").asBoolean(false)
                                ? card.path("productStarRating").asInt(0)
                                : 0),
                CardMarkup.blocks(CardMarkup.nodes(text(card, "productDescription"))),
                button(card, "productButtonEnabled", "productUrl", "productButton"));
    }

    private static Element callToAction(JsonNode card) {
        return CardMarkup.filled(
                "aside",
                CardMarkup.joined(
                        card.path("hasSponsorLabel").asBoolean(true)
                                ? CardMarkup.section("p", CardMarkup.line(text(card, "sponsorLabel")))
                                : List.of(),
                        CardMarkup.illustration(text(card, "imageUrl")),
                        CardMarkup.blocks(CardMarkup.nodes(text(card, "textValue"))),
                        button(card, "showButton", "buttonUrl", "buttonText")));
    }

    private static List<Node> beforeAndAfter(JsonNode card) {
        return List.of(CardMarkup.figure(
                CardMarkup.joined(
                        List.of(picture(card.path("beforeImage"))), List.of(picture(card.path("afterImage")))),
                CardMarkup.line(text(card, "caption"))));
    }

    private static List<Node> button(JsonNode card, String enabled, String url, String words) {
        return card.path(enabled).asBoolean(true) ? CardMarkup.button(text(card, url), text(card, words)) : List.of();
    }

    private List<Node> lacksAddress(String what, JsonNode card) {
        losses.leaveOut("card", what + " card without an address", words(card));
        return List.of();
    }

    private void tellPicture(String card, String url) {
        if (!url.isBlank()) {
            losses.leaveOut("card", "picture of a " + card + " card", url);
        }
    }

    /** All that a card says, for people. */
    private static String words(JsonNode card) {
        var words = new ArrayList<String>();
        card.properties().forEach(member -> {
            var value = member.getValue();
            if (value.isContainerNode() && !member.getKey().equals("visibility")) {
                words.add(words(value));
            } else if (value.isTextual() && !member.getKey().equals("type")) {
                words.add(
                        MARKUP.contains(member.getKey().toLowerCase(Locale.ROOT))
                                ? SourceText.plain(value.textValue())
                                : value.textValue());
            }
        });
        if (card.isArray()) {
            card.forEach(item -> words.add(item.isTextual() ? item.textValue() : words(item)));
        }
        return words.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(" "));
    }

    private static String text(JsonNode card, String member) {
        var value = card.path(member);
        return value.isNull() || value.isContainerNode() ? "" : SourceText.storable(value.asText(""));
    }
}
