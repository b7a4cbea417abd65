package id.warta.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** Reads a table as its first row of headings and the rows below. A caption goes ahead of it as a paragraph. */
final class TableReader {
    private TableReader() {}

    static void read(Element table, Consumer<Block> blocks) {
        children(table, "caption").stream()
                .map(RichTextReader::readInside)
                .filter(caption -> !caption.text().isEmpty())
                .forEach(caption -> blocks.accept(new Block.Paragraph(caption.text(), caption.html())));
        var rows = rows(table);
        if (rows.isEmpty()) {
            return;
        }
        boolean hasHeader = isHeader(rows.get(0));
        blocks.accept(new Block.Table(
                hasHeader ? cells(rows.get(0)) : List.of(),
                rows.stream().skip(hasHeader ? 1 : 0).map(TableReader::cells).toList()));
    }

    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        for (var part : table.children()) {
            rows.addAll(children(part, "tr"));
        }
        return rows;
    }

    private static boolean isHeader(Element row) {
        var part = row.parent();
        boolean isInHead = part != null && part.normalName().equals("thead");
        return isInHead || (row.childrenSize() > 0 && children(row, "th").size() == row.childrenSize());
    }

    private static List<Block.RichText> cells(Element row) {
        return row.children().stream().map(RichTextReader::readInside).toList();
    }

    private static List<Element> children(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.normalName().equals(name))
                .toList();
    }
}
