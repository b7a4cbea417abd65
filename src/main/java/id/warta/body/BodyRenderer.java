package id.warta.body;

import id.warta.text.Characters;
import id.warta.text.Words;

/** Turns a body as it was written into every form in which it is read. */
public final class BodyRenderer {
    private BodyRenderer() {}

    /**
     * The body in all its forms, with a note of everything that it lost on the way. Takes any string, and
     * hostile ones in bearable time; characters that no database stores are replaced by U+FFFD.
     */
    public static RenderedBody render(BodyFormat format, String source) {
        var removals = new Removals();
        var written = Characters.makeStorable(source);
        var body =
                Sanitiser.sanitise(format == BodyFormat.HTML ? written : Markdown.toHtml(written, removals), removals);
        var isAsWritten = format == BodyFormat.MARKDOWN && removals.total() == 0;
        var text = PlainText.of(body);
        int words = Words.count(text);
        return new RenderedBody(
                Sanitiser.html(body),
                text,
                isAsWritten ? written : MarkdownWriter.write(body),
                BlockReader.read(body),
                words,
                Words.minutes(words),
                removals.list());
    }
}
