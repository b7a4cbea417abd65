package id.warta.exchange.ghost;

import id.warta.article.Warning;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads the HTML that Ghost makes of a post, without what serves its themes only. */
final class GhostHtml {
    private static final Pattern GATE = Pattern.compile("<!--\\s{0,9}kg-gated-block:begin\\s([^\\n>]{0,500})-->");
    private static final Pattern GATE_END = Pattern.compile("<!--\\s{0,9}kg-gated-block:end\\s{0,9}-->");
    private static final Pattern FOR_MEMBERS = Pattern.compile("nonMember:[\"']?false");
    private static final Pattern OWN_COMMENT = Pattern.compile("\\s*(kg-[\\w-]+:?.*|members-only)\\s*", Pattern.DOTALL);
    private static final Map<String, String> TWICE = Map.of("b", "strong", "i", "em");
    private static final List<String> ADDRESSES = List.of("src", "href", "poster");
    private static final int MAX_LAST_WORDS = 80;
    private static final String PRE_WRAP = "\\s*white-space:\\s*pre-wrap;?\\s*";

    private final Losses losses;

    GhostHtml(Losses losses) {
        this.losses = losses;
    }

    /** The HTML as a tree, without the parts that only members could read if the rest was for everybody. */
    Element read(String html) {
        return Jsoup.parseBodyFragment(losses.open() ? ungated(html) : html).body();
    }

    private String ungated(String html) {
        var shown = new StringBuilder();
        var gate = GATE.matcher(html);
        var end = GATE_END.matcher(html);
        int position = 0;
        while (gate.find(position) && end.find(gate.end())) {
            shown.append(html, position, gate.start());
            var inside = html.substring(gate.end(), end.start());
            if (FOR_MEMBERS.matcher(gate.group(1)).find()) {
                losses.membersOnly(Jsoup.parse(inside).text());
            } else {
                shown.append(inside);
            }
            position = end.end();
        }
        return shown.append(html, position, html.length()).toString();
    }

    /** Translates the cards, removes the traces of the editor, and makes addresses absolute. */
    void tidy(Element body, UnaryOperator<String> absolute) {
        new GhostCards(losses).translate(body);
        body.select("div.kg-card-markdown").unwrap();
        body.select("[style]").forEach(GhostHtml::tidyStyle);
        body.select("img[srcset]").removeAttr("srcset").removeAttr("sizes");
        TWICE.forEach((outer, inner) -> body.select(outer + ":has(> " + inner + ")").stream()
                .filter(element -> element.childNodeSize() == 1)
                .forEach(Element::unwrap));
        body.getAllElements().forEach(element -> tidyAttributes(element, absolute));
        for (var comment : body.nodeStream(Comment.class).toList()) {
            if (OWN_COMMENT.matcher(comment.getData()).matches()) {
                tellPreview(comment, body);
                comment.remove();
            }
        }
    }

    /** Tells the editors of a post for members how much of it everybody could read. */
    private void tellPreview(Comment comment, Element body) {
        if (!losses.open() && comment.getData().strip().equals(CardMarkup.MEMBERS_ONLY)) {
            var before = new StringBuilder();
            for (var node : body.nodeStream().toList()) {
                if (node.equals(comment)) {
                    break;
                }
                before.append(node instanceof TextNode text ? text.text() + " " : "");
            }
            var words = before.toString().strip();
            losses.warnings()
                    .add(new Warning(
                            "/body/html",
                            "preview",
                            "Everybody could read it up to: "
                                    + words.substring(words.offsetByCodePoints(
                                            words.length(),
                                            -Math.min(MAX_LAST_WORDS, words.codePointCount(0, words.length()))))));
        }
    }

    private static void tidyStyle(Element element) {
        if (element.attr("style").matches(PRE_WRAP)) {
            element.removeAttr("style");
            if (element.normalName().equals("span") && element.attributesSize() == 0) {
                element.unwrap();
            }
        }
    }

    private static void tidyAttributes(Element element, UnaryOperator<String> absolute) {
        var others = element.classNames().stream()
                .filter(name -> !name.startsWith("kg-"))
                .collect(Collectors.joining(" "));
        if (others.isEmpty()) {
            element.removeAttr("class");
        } else {
            element.attr("class", others);
        }
        element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(key -> key.startsWith("data-kg-"))
                .forEach(element::removeAttr);
        ADDRESSES.stream()
                .filter(element::hasAttr)
                .forEach(key -> element.attr(key, absolute.apply(element.attr(key))));
    }
}
