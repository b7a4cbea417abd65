package id.warta.body;

import java.util.List;
import java.util.Set;
import org.jsoup.parser.ParseError;

/** Reads from the parser's complaints what never made it into the tree, where no walk could find it. */
final class ParserLosses {
    private static final String UNEXPECTED_TAG = "Unexpected StartTag token [<";
    private static final String IN_BODY = "] when in state [InBody]";
    private static final String UNEXPECTED_DOCTYPE = "Unexpected Doctype token";
    private static final String DUPLICATE = "Dropped duplicate attribute(s) in tag [";
    private static final String UNFINISHED = "Unexpectedly reached end of file (EOF) in input state [";

    /** Tags that mean nothing where they stand; other unexpected tags get a place in the tree all the same. */
    private static final Set<String> MISPLACED = Set.of(
            "body",
            "caption",
            "col",
            "colgroup",
            "frame",
            "frameset",
            "head",
            "html",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr");

    private ParserLosses() {}

    static void report(Iterable<ParseError> complaints, String html, Removals removals) {
        for (var complaint : complaints) {
            report(complaint.getErrorMessage(), html, removals);
        }
    }

    private static void report(String complaint, String html, Removals removals) {
        if (complaint.startsWith(UNEXPECTED_TAG) && complaint.endsWith(IN_BODY)) {
            var name = nameAt(complaint, UNEXPECTED_TAG.length());
            if (MISPLACED.contains(name)) {
                removals.add("misplaced <" + name + ">");
            }
        } else if (complaint.startsWith(UNEXPECTED_DOCTYPE)) {
            removals.element("!doctype", List.of());
        } else if (complaint.startsWith(DUPLICATE)) {
            removals.add("repeated attribute of <" + Removals.name(nameAt(complaint, DUPLICATE.length())) + ">");
        } else if (complaint.startsWith(UNFINISHED) && isInsideTag(nameAt(complaint, UNFINISHED.length()))) {
            removals.add("unfinished tag at the end", List.of(html.substring(Math.max(0, html.lastIndexOf('<')))));
        }
    }

    private static boolean isInsideTag(String state) {
        return state.contains("Attribute") || state.equals("TagName") || state.equals("SelfClosingStartTag");
    }

    private static String nameAt(String complaint, int start) {
        int end = start;
        while (end < complaint.length() && " \t\n\f\r/>]".indexOf(complaint.charAt(end)) < 0) {
            end++;
        }
        return complaint.substring(start, end);
    }
}
