package id.warta.body;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes HTML safe. The result is a fixed point: a browser that parses it sees the very tree that was judged, and
 * sanitising it again changes and reports nothing.
 */
final class Sanitiser {
    private static final int MAX_ROUNDS = 8;
    private static final int MAX_COMPLAINTS = 100_000;
    private static final Safelist ALLOWED = new Allowed();

    private Sanitiser() {}

    /** The body element of the safe document. */
    static Element sanitise(String dirty, Removals removals) {
        var html = withPlainLineBreaks(dirty);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            int before = removals.total();
            var body = clean(html, removals);
            var cleaned = html(body);
            if (cleaned.equals(html) && removals.total() == before) {
                return body;
            }
            html = withPlainLineBreaks(cleaned); // an entity may have given new ones
        }
        removals.add("markup that no two parsers agree on");
        var text = PlainText.of(clean(html, new Removals()));
        return clean("<p>" + Entities.escape(text, output()) + "</p>", new Removals());
    }

    /** The safe document as it is stored. */
    static String html(Element body) {
        var swallowed = body.select("pre").stream()
                .map(pre -> pre.childNodeSize() == 0 ? null : pre.childNode(0))
                .filter(TextNode.class::isInstance)
                .map(TextNode.class::cast)
                .filter(text -> text.getWholeText().startsWith("\n"))
                .toList();
        swallowed.forEach(text -> text.text("\n" + text.getWholeText())); // a parser drops the first one in <pre>
        var html = body.html().strip();
        swallowed.forEach(text -> text.text(text.getWholeText().substring(1)));
        return html;
    }

    private static String withPlainLineBreaks(String html) {
        return html.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Element clean(String html, Removals removals) {
        var document = Document.createShell("");
        var parser = Parser.htmlParser().setTrackErrors(MAX_COMPLAINTS);
        document.body().appendChildren(parser.parseFragmentInput(Deadline.read(html), document.body(), ""));
        ParserLosses.report(parser.getErrors(), html, removals);
        Inspection.limitDepth(document.body(), removals);
        Translation.apply(document.body(), removals);
        document.body().traverse(new Inspection(ALLOWED, removals));
        var clean = new Cleaner(ALLOWED).clean(document);
        clean.outputSettings(output());
        return clean.body();
    }

    static OutputSettings output() {
        return new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
    }
}
