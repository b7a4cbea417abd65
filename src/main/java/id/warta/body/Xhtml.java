package id.warta.body;

import id.warta.text.XmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A body for readers of XML. */
public final class Xhtml {
    private Xhtml() {}

    /** The HTML as one well-formed {@code div} of XHTML, whatever it holds. */
    public static String of(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings()
                .syntax(OutputSettings.Syntax.xml)
                .escapeMode(EscapeMode.xhtml)
                .prettyPrint(false);
        document.body().forEachNode(Xhtml::leaveOutWhatXmlForbids);
        return "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + document.body().html() + "</div>";
    }

    private static void leaveOutWhatXmlForbids(Node node) {
        if (node instanceof TextNode words) {
            words.text(XmlText.of(words.getWholeText()));
        } else {
            node.attributes().forEach(attribute -> attribute.setValue(XmlText.of(attribute.getValue())));
        }
    }
}
