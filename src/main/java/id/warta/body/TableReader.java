package id.warta.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads a table as its caption, its first row of headings and the rows below. */
final class TableReader {
    private TableReader() {}

    static void read(Element table, Consumer<Block> blocks) {
        var caption = PlainText.of(BlockReader.children(table, "caption"));
        var rows = rows(table);
        if (rows.isEmpty()) {
            if (!caption.isEmpty()) {
                blocks.accept(new Block.Paragraph(caption, Entities.escape(caption)));
            }
            return;
        }
        boolean hasHeader = isHeader(rows.get(0));
        blocks.accept(new Block.Table(
                caption.isEmpty() ? null : caption,
                hasHeader ? cells(rows.get(0), false) : List.of(),
                rows.stream()
                        .skip(hasHeader ? 1 : 0)
                        .map(row -> cells(row, true))
                        .toList()));
    }

    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        for (var part : table.children()) {
            rows.addAll(BlockReader.children(part, "tr"));
        }
        return rows;
    }

    private static boolean isHeader(Element row) {
        var part = row.parent();
        boolean isInHead = part != null && part.normalName().equals("thead");
        return isInHead
                || (row.childrenSize() > 0 && BlockReader.children(row, "th").size() == row.childrenSize());
    }

    private static List<Block.Cell> cells(Element row, boolean tellsHeaders) {
        return row.children().stream().map(cell -> cell(cell, tellsHeaders)).toList();
    }

    private static Block.Cell cell(Element cell, boolean tellsHeaders) {
        var content = RichTextReader.readInside(cell);
        return new Block.Cell(
                content.text(),
                content.html(),
                span(cell, "colspan"),
                span(cell, "rowspan"),
                (tellsHeaders && cell.normalName().equals("th")) ? Boolean.TRUE : null);
    }

    private static @Nullable Integer span(Element cell, String attribute) {
        var span = MediaReader.number(cell, attribute);
        return span == null || span <= 1 ? null : span;
    }
}
