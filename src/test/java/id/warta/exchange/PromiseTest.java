package id.warta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Warning;
import id.warta.body.BodyFormat;
import id.warta.body.BodyRenderer;
import id.warta.body.Removal;
import id.warta.exchange.markup.WordPressText;
import id.warta.testing.BodyTemplates;
import id.warta.testing.Marked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word and address of a body is in its HTML, or named in a warning. */
class PromiseTest {
    private static final int MIXTURES = 100;
    private static final Map<String, Attachments.Attachment> FILES = Map.of(
            "1", new Attachments.Attachment("https://x.example/1.jpg", "Satu", "Perahu", "Di kali"),
            "2", new Attachments.Attachment("https://x.example/2.jpg", "Dua", "", ""),
            "3", new Attachments.Attachment("https://x.example/3.mp3", "Tiga", "", "Rekaman"),
            "4", new Attachments.Attachment("https://x.example/4.mp4", "Empat", "", ""));

    private static Stream<Marked> html() {
        return written(BodyTemplates.HTML, BodyTemplates.HTML, "\n");
    }

    private static Stream<Marked> markdown() {
        return written(BodyTemplates.MARKDOWN, BodyTemplates.MARKDOWN, "\n\n");
    }

    private static Stream<Marked> classic() {
        return written(BodyTemplates.WORDPRESS_CLASSIC, BodyTemplates.HTML, "\n\n");
    }

    private static Stream<Marked> blocks() {
        return written(BodyTemplates.WORDPRESS_BLOCKS, BodyTemplates.HTML, "\n\n")
                .map(body -> new Marked(
                        "<!-- wp:heading --><h2>Judul</h2><!-- /wp:heading -->\n" + body.text(), body.marks()));
    }

    @ParameterizedTest
    @MethodSource("html")
    void keepsOrNamesWhatHtmlSays(Marked body) {
        check(body, BodyFormat.HTML, body.text(), List.of());
    }

    @ParameterizedTest
    @MethodSource("markdown")
    void keepsOrNamesWhatMarkdownSays(Marked body) {
        check(body, BodyFormat.MARKDOWN, body.text(), List.of());
    }

    @ParameterizedTest
    @MethodSource({"classic", "blocks"})
    void keepsOrNamesWhatWordPressShows(Marked body) {
        var read = WordPressText.read(body.text(), new Context());

        check(body, BodyFormat.HTML, WordPressText.html(read.body()), read.warnings());
    }

    /** Each template by itself, and mixtures. */
    private static Stream<Marked> written(List<String> templates, List<String> nested, String between) {
        var alone = new Marked.Writer(15, nested, BodyTemplates.HTML_INLINES);
        var mixed = new Marked.Writer(51, templates, BodyTemplates.HTML_INLINES);
        return Stream.of(
                        templates.stream().map(alone::write),
                        BodyTemplates.HTML_INLINES.stream().map(alone::write),
                        IntStream.range(0, MIXTURES).mapToObj(any -> mixed.writeAny(4, between)))
                .flatMap(bodies -> bodies);
    }

    private static void check(Marked written, BodyFormat format, String source, List<Warning> told) {
        var body = BodyRenderer.render(format, source);
        var warnings = new ArrayList<String>();
        told.forEach(warning -> warnings.add(warning.detail()));
        body.removals().stream().map(Removal::detail).forEach(warnings::add);

        assertThat(written.missing(body.html(), warnings))
                .as("%s%n%nHTML: %s%n%nWarnings: %s", written.text(), body.html(), warnings)
                .isEmpty();
        assertThat(warnings).allSatisfy(warning -> assertThat(warning).hasSizeLessThan(3_000));
    }

    private static final class Context implements WordPressText.Context {
        @Override
        public Optional<String> block(String id) {
            return id.equals("7")
                    ? Optional.of("<!-- wp:paragraph --><p>Bersama</p><!-- /wp:paragraph -->")
                    : Optional.empty();
        }

        @Override
        public Optional<Attachments.Attachment> attachment(String id) {
            return Optional.ofNullable(FILES.get(id));
        }

        @Override
        public List<Attachments.Attachment> attached() {
            return List.copyOf(FILES.values());
        }

        @Override
        public String footnotes() {
            return "[{\"id\":\"n1\",\"content\":\"Sumber <a href=\\\"https://x.example/s\\\">lain</a>\"}]";
        }
    }
}
