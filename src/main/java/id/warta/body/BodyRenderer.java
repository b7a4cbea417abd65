package id.warta.body;

import id.warta.text.Characters;
import id.warta.text.Words;
import java.time.Duration;

/** Turns a body as it was written into every form in which it is read. */
public final class BodyRenderer {
    /** So few letters take no time, whatever they are. */
    private static final int SHORT = 1 << 12;

    private BodyRenderer() {}

    /**
     * The body in all its forms, with a note of everything that it lost on the way. Takes any string;
     * characters that no database stores are replaced by U+FFFD.
     *
     * @throws id.warta.problem.Rejected if it takes longer than {@link Deadline#LONGEST}
     * @throws java.util.concurrent.CancellationException if the caller is interrupted
     */
    public static RenderedBody render(BodyFormat format, String source) {
        return render(format, source, Deadline.LONGEST);
    }

    static RenderedBody render(BodyFormat format, String source, Duration time) {
        var pointer = format == BodyFormat.HTML ? "/body/html" : "/body/markdown";
        return source.length() <= SHORT
                ? renderHere(format, source)
                : Deadline.keep(time, pointer, () -> renderHere(format, source));
    }

    private static RenderedBody renderHere(BodyFormat format, String source) {
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
