package id.warta.body;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads what stands in an element as words and as markup. */
final class RichTextReader {
    private RichTextReader() {}

    static Block.RichText read(List<Node> nodes) {
        var html = nodes.stream().map(Node::outerHtml).collect(joining());
        return new Block.RichText(PlainText.of(nodes), html.strip());
    }

    /** What the element holds, without the paragraph around it if there is but one. */
    static Block.RichText readInside(Element element) {
        var only = element.firstElementChild();
        if (only != null
                && only.normalName().equals("p")
                && element.childrenSize() == 1
                && element.ownText().isBlank()) {
            return read(only.childNodes());
        }
        return read(element.childNodes());
    }
}
