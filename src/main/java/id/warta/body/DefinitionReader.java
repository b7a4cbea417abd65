package id.warta.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Reads a list of terms and of what they mean. */
final class DefinitionReader {
    private DefinitionReader() {}

    static List<Block> read(Element list, Function<Element, Block.Item> item) {
        var definitions = new ArrayList<Block.Definition>();
        var terms = new ArrayList<Block.RichText>();
        var descriptions = new ArrayList<Block.Item>();
        for (var part : parts(list)) {
            boolean isTerm = part.normalName().equals("dt");
            if (isTerm && !descriptions.isEmpty()) {
                definitions.add(new Block.Definition(terms, descriptions));
                terms.clear();
                descriptions.clear();
            }
            if (isTerm) {
                terms.add(RichTextReader.readInside(part));
            } else {
                descriptions.add(item.apply(part));
            }
        }
        if (!terms.isEmpty() || !descriptions.isEmpty()) {
            definitions.add(new Block.Definition(terms, descriptions));
        }
        return definitions.isEmpty() ? List.of() : List.of(new Block.Definitions(definitions));
    }

    /** Terms and descriptions, which may stand in groups. */
    private static List<Element> parts(Element list) {
        var parts = new ArrayList<Element>();
        for (var child : list.children()) {
            parts.addAll(child.normalName().equals("div") ? child.children() : List.of(child));
        }
        return parts;
    }
}
