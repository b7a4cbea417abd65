package id.warta.body;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads a quotation, and takes the {@code <cite>} that closes it, with the dash before it, for its source. */
final class QuoteReader {
    private static final String DASHES_AND_SPACE = " \t\n\u000B\f\r-\u2012\u2013\u2014\u2015";

    private QuoteReader() {}

    static Block.Quote read(Element blockquote) {
        var cite = citation(blockquote);
        if (cite == null) {
            return quote(blockquote, null);
        }
        var quote = copy(blockquote);
        var copiedCite = citation(quote);
        if (copiedCite != null) {
            remove(copiedCite, quote);
        }
        return quote(quote, PlainText.of(cite));
    }

    private static Block.Quote quote(Element blockquote, @Nullable String citation) {
        var content = RichTextReader.readInside(blockquote);
        return new Block.Quote(content.text(), content.html(), citation);
    }

    private static @Nullable Element citation(Element quote) {
        var last = quote;
        while (last != null && !last.normalName().equals("cite")) {
            last = last.lastChild() instanceof TextNode space && space.isBlank()
                    ? space.previousElementSibling()
                    : last.lastChild() instanceof Element child ? child : null;
        }
        return last == null || PlainText.of(last).isEmpty() ? null : last;
    }

    private static Element copy(Element blockquote) {
        var document = new Document("");
        document.outputSettings(Sanitiser.output());
        return document.appendChild(blockquote.clone()).child(0);
    }

    private static void remove(Element cite, Element quote) {
        var around = cite.parent();
        if (cite.previousSibling() instanceof TextNode before) {
            before.text(withoutDashAtEnd(before.getWholeText()));
        }
        cite.remove();
        if (around != null && !around.equals(quote) && PlainText.of(around).isEmpty()) {
            around.remove();
        }
    }

    /** By hand and from the end: a pattern would try every dash of a long row anew. */
    private static String withoutDashAtEnd(String text) {
        int end = text.length();
        while (end > 0 && DASHES_AND_SPACE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
