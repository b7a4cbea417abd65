package id.warta.body;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jsoup.nodes.Element;

/** Writes as Markdown those tables that GitHub's signs can draw: one row of headings, and cells of a line each. */
final class MarkdownTable {
    private static final String BEYOND_MARKDOWN =
            "[colspan], [rowspan], [scope], [lang], [dir], [id], caption, tfoot, tbody th, p, div, ul, ol,"
                    + " dl, pre, blockquote, figure, details, iframe, section, article, aside, video, audio, hr, h1, h2, h3, h4, h5, h6, td table, th table";

    private MarkdownTable() {}

    static boolean isPossible(Element table) {
        var columns = table.select("thead > tr > th").size();
        return columns > 0
                && table.select("thead > tr").size() == 1
                && table.select("tbody > tr").stream().allMatch(row -> row.childrenSize() == columns)
                && table.selectFirst(BEYOND_MARKDOWN) == null;
    }

    static String write(Element table) {
        var header = table.select("thead > tr > th");
        var alignments = header.stream().map(MarkdownTable::alignment).collect(joining(" | ", "| ", " |"));
        var rows = table.select("tbody > tr").stream()
                .map(row -> "\n" + row(row.children()))
                .collect(joining());
        return row(header) + "\n" + alignments + rows;
    }

    private static String row(List<Element> cells) {
        return cells.stream()
                .map(cell -> MarkdownInlines.writeLine(cell.childNodes()).replace("|", "\\|"))
                .collect(joining(" | ", "| ", " |"));
    }

    private static String alignment(Element cell) {
        return switch (cell.attr("align")) {
            case "left" -> ":--";
            case "center" -> ":-:";
            case "right" -> "--:";
            default -> "---";
        };
    }
}
