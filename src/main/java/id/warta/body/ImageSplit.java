package id.warta.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Running words, cut where a picture stands among them: words, picture, words. Marks and links go on behind the picture. */
final class ImageSplit {
    private final List<Part> parts = new ArrayList<>();
    private List<Node> words = new ArrayList<>();

    private ImageSplit() {}

    /**
     * Words, or a picture.
     *
     * @param link where the picture leads
     */
    record Part(
            List<Node> words,
            @Nullable Element image,
            @Nullable String link) {}

    static List<Part> of(List<? extends Node> nodes) {
        if (nodes.stream().noneMatch(ImageSplit::isOrHoldsImage)) {
            return List.of(new Part(List.copyOf(nodes), null, null));
        }
        var split = new ImageSplit();
        nodes.forEach(node -> split.add(node, null));
        split.endWords();
        return split.parts;
    }

    private static boolean isOrHoldsImage(Node node) {
        return node instanceof Element element
                && element.stream().anyMatch(each -> each.normalName().equals("img"));
    }

    private void add(Node node, @Nullable String link) {
        if (!(node instanceof Element element) || !isOrHoldsImage(element)) {
            words.add(node);
        } else if (element.normalName().equals("img")) {
            endWords();
            parts.add(new Part(List.of(), element, link));
        } else {
            addParts(element, element.hasAttr("href") ? element.attr("href") : link);
        }
    }

    /** Each run of words in the element gets the element around it again. */
    private void addParts(Element around, @Nullable String link) {
        var inside = new ImageSplit();
        around.childNodes().forEach(child -> inside.add(child, link));
        inside.endWords();
        for (var part : inside.parts) {
            if (part.image() == null) {
                var copy = copy(around);
                part.words().forEach(word -> copy.appendChild(word.clone()));
                words.add(copy);
            } else {
                endWords();
                parts.add(part);
            }
        }
    }

    private static Element copy(Element element) {
        var document = new Document("");
        document.outputSettings(Sanitiser.output());
        return document.appendChild(element.shallowClone()).child(0);
    }

    private void endWords() {
        if (!words.isEmpty()) {
            parts.add(new Part(words, null, null));
            words = new ArrayList<>();
        }
    }
}
