package id.warta.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Says in elements of today what a body says in older ones, in styles, classes and scripts, before everything else is taken out. It may
 * make only what {@link Allowed} judges afterwards, and leaves alone what it made.
 */
final class Translation {
    /** Elements in which words run, and no paragraph can stand. */
    static final Set<String> HOLD_RUNNING_TEXT = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "span", "em", "strong", "b", "i", "u", "s", "pre", "summary");

    static final String PULL_QUOTE = "pull-quote";
    static final String FOOTNOTES = "data-footnotes";

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> ITEMS = Set.of("li");
    private static final Set<String> PARTS_OF_DEFINITIONS = Set.of("dt", "dd", "div");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "link", "meta");
    private static final Map<String, String> TODAY =
            Map.of("strike", "s", "tt", "code", "acronym", "abbr", "dir", "ul");
    private static final Pattern PULL_QUOTES =
            Pattern.compile("(?:^|\\s)(?:pull-?quote\\S*|wp-block-pullquote)(?:\\s|$)");
    private static final Pattern NOTES = Pattern.compile("(?:^|\\s)(?:footnotes|wp-block-footnotes)(?:\\s|$)");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:^|\\s)(?:language-|lang-|brush:\\s*|highlight-source-)([\\w.+#-]{1,40})");

    private Translation() {}

    static void apply(Element body, Removals removals) {
        moveOutOfTables(body);
        OfficeMarkup.translate(body);
        LazyImages.translate(body);
        SocialPosts.translate(body);
        Players.translate(body, removals);
        Anchors.translate(body, removals);
        for (var element : List.copyOf(body.getAllElements())) {
            translate(element, removals);
        }
        body.select("ul, ol").forEach(list -> adoptStrays(list, ITEMS, "li"));
        body.select("dl, dl > div").forEach(list -> adoptStrays(list, PARTS_OF_DEFINITIONS, "dd"));
    }

    /** Words between the cells of a table stand before it, as browsers show them; the parser leaves them where they are. */
    private static void moveOutOfTables(Element body) {
        for (var table : body.select("table")) {
            var words = new ArrayList<Node>();
            for (var part : table.select("table, thead, tbody, tfoot, tr")) {
                if (part.textNodes().stream().anyMatch(text -> !text.isBlank())
                        && table.equals(part.closest("table"))) {
                    takeWords(part, words);
                }
            }
            var around = table.parent();
            if (around != null && !words.isEmpty()) {
                around.insertChildren(table.siblingIndex(), words);
            }
        }
    }

    /** All at once: each that is taken by itself would have the parser count the others again. */
    private static void takeWords(Element part, List<Node> words) {
        var nodes = List.copyOf(part.childNodes());
        part.empty();
        for (var node : nodes) {
            if (node instanceof TextNode text && !text.isBlank()) {
                words.add(node);
            } else {
                part.appendChild(node);
            }
        }
    }

    /** What stands in a list and in none of its items becomes one; a list goes into the item before it. */
    private static void adoptStrays(Element list, Set<String> proper, String name) {
        if (list.childNodes().stream().noneMatch(node -> isShown(node) && !isProper(node, proper))) {
            return;
        }
        var nodes = List.copyOf(list.childNodes());
        list.empty();
        @Nullable Element last = null;
        boolean isAdopted = false;
        for (var node : nodes) {
            if (isProper(node, proper) || !isShown(node)) {
                list.appendChild(node);
                isAdopted = isAdopted && !isProper(node, proper);
                last = isProper(node, proper) ? (Element) node : last;
            } else {
                if (last == null || !(isAdopted || isProper(node, LISTS))) {
                    last = list.appendElement(name);
                    isAdopted = true;
                }
                last.appendChild(node);
            }
        }
    }

    private static boolean isProper(Node node, Set<String> names) {
        return node instanceof Element element && names.contains(element.normalName());
    }

    private static boolean isShown(Node node) {
        return node instanceof TextNode words
                ? !words.isBlank()
                : node instanceof Element element && !UNSEEN.contains(element.normalName());
    }

    private static void translate(Element element, Removals removals) {
        var name = element.normalName();
        var today = TODAY.get(name);
        if (today != null) {
            element.tagName(today);
            return;
        }
        switch (name) {
            case "input" -> tick(element);
            case "sup", "a" -> reference(element);
            case "xmp", "listing" -> preformatted(element);
            case "math" -> math(element, removals);
            case "aside" -> pullQuote(element);
            case "figure" -> {
                pullQuoteOf(element, removals);
                galleryOf(element);
            }
            case "section", "div", "ol" -> footnotes(element, name);
            case "code", "pre" -> language(element, name);
            default -> {}
        }
    }

    private static void tick(Element input) {
        if (input.attr("type").equalsIgnoreCase("checkbox")) {
            input.replaceWith(new TextNode(input.hasAttr("checked") ? "☑" : "☐"));
        }
    }

    /** What Markdown's footnotes say beside names and addresses is for scripts. */
    private static void reference(Element element) {
        if (element.className().startsWith("footnote-")) {
            List.of("class", "data-footnote-ref", "data-footnote-backref", "data-footnote-backref-idx", "aria-label")
                    .forEach(element::removeAttr);
        }
        if (element.hasAttr("data-footnote-ref")) {
            element.removeAttr("data-footnote-ref");
        }
    }

    private static void preformatted(Element element) {
        var words = element.data() + element.wholeText();
        element.empty().tagName("pre").appendText(words);
    }

    private static void math(Element math, Removals removals) {
        var notes = math.select("annotation, annotation-xml, script, style");
        notes.remove();
        removals.became("<math>", "text");
        notes.select("annotation, annotation-xml")
                .forEach(note -> removals.add("annotation of <math>", Removals.said(note)));
        math.replaceWith(new TextNode(math.wholeText()));
    }

    private static void pullQuote(Element aside) {
        if (PULL_QUOTES.matcher(aside.className()).find()) {
            aside.attr("class", PULL_QUOTE);
        }
    }

    /** WordPress draws pull quotes as figures. */
    private static void pullQuoteOf(Element figure, Removals removals) {
        var quote = figure.selectFirst("> blockquote");
        if (quote != null && PULL_QUOTES.matcher(figure.className()).find()) {
            figure.tagName("aside").removeAttr("style").attr("class", PULL_QUOTE);
            if (quote.hasAttr("cite")) {
                removals.attribute("cite", quote, quote.attr("cite"));
            }
            quote.unwrap();
        }
    }

    /** The older galleries of WordPress are lists of figures. */
    private static void galleryOf(Element figure) {
        for (var list : figure.select("> ul.blocks-gallery-grid")) {
            list.children().forEach(Element::unwrap);
            list.unwrap();
        }
    }

    private static void footnotes(Element element, String name) {
        if (!NOTES.matcher(element.className()).find()) {
            return;
        }
        element.removeAttr("class").removeAttr("role");
        if (name.equals("ol")) {
            var section = new Element("section").attr(FOOTNOTES, true);
            element.replaceWith(section);
            section.appendChild(element);
        } else {
            element.tagName("section").attr(FOOTNOTES, true);
        }
    }

    private static void language(Element element, String name) {
        var language = language(element);
        if (language == null) {
            return;
        }
        var only = element.childrenSize() == 1 && element.ownText().isBlank() ? element.child(0) : null;
        var code = only != null && only.normalName().equals("code") ? only : element;
        if (name.equals("pre") && code.equals(element)) {
            code = new Element("code").appendChildren(List.copyOf(element.childNodes()));
            element.appendChild(code);
        }
        element.removeAttr("class").removeAttr("lang").removeAttr("data-lang").removeAttr("data-language");
        if (!code.className().startsWith("language-")) {
            code.attr("class", "language-" + language);
        }
    }

    private static @Nullable String language(Element element) {
        var match = LANGUAGE.matcher(element.className());
        if (match.find()) {
            return match.group(1);
        }
        for (var attribute : List.of("data-lang", "data-language", "lang")) {
            var value = element.attr(attribute);
            if (value.matches("[\\w.+#-]{1,40}")) {
                return value;
            }
        }
        return null;
    }
}
