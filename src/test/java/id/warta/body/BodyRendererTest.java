package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.problem.Rejected;
import id.warta.text.Characters;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRendererTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            *a* **b** ~~c~~            | <p><em>a</em> <strong>b</strong> <del>c</del></p>
            see https://a.b/c          | <p>see <a href="https://a.b/c">https://a.b/c</a></p>
            [a](/b "c")                | <p><a href="/b" title="c">a</a></p>
            [a](../föö)                | <p><a href="../föö">a</a></p>
            ![a](b.jpg)                | <p><img src="b.jpg" alt="a"></p>
            H<sub>2</sub>O             | <p>H<sub>2</sub>O</p>
            {{ x }} {% raw %}          | <p>{{ x }} {% raw %}</p>
            “a” ‘b’ "c" — ...          | <p>“a” ‘b’ "c" — ...</p>
            3 < 4 & 5 > 2              | <p>3 &lt; 4 &amp; 5 &gt; 2</p>
            a[^1]                      | <p>a[^1]</p>
            - [ ] a                    | `<ul>\n<li>☐ a</li>\n</ul>`
            """)
    void readsMarkdown(String markdown, String html) {
        var body = markdown(markdown);

        assertThat(body.html()).isEqualTo(html.replace("\\n", "\n"));
        assertThat(body.markdown()).isEqualTo(markdown);
        assertThat(body.removals()).isEmpty();
    }

    @Test
    void alignsTheColumnsOfMarkdownTables() {
        var body = markdown("| a | b |\n|:-:|--:|\n| 1 | 2 |");

        assertThat(body.html()).contains("<th align=\"center\">a</th>", "<td align=\"right\">2</td>");
        assertThat(body.removals()).isEmpty();
    }

    @Test
    void keepsCleanMarkdownToTheLetter() {
        var source = "# a\r\n\r\n\r\nb  \r\n* c\n";

        assertThat(markdown(source).markdown()).isEqualTo(source);
    }

    @Test
    void rewritesMarkdownThatLostSomething() {
        var body = markdown("# a\n\nb <script>x</script>*c*");

        assertThat(body.markdown()).isEqualTo("# a\n\nb *c*");
        assertThat(body.removals()).extracting(Removal::detail).containsExactly("<script> removed");
    }

    @Test
    void sanitisesLinksOfMarkdown() {
        assertThat(markdown("[a](javascript:x) ![b](data:x)").html()).isEqualTo("<p><a>a</a> </p>");
    }

    @Test
    void countsWordsOfTheText() {
        var body = markdown("# Judul\n\n" + "anak-anak ".repeat(200) + "![tidak](x.jpg)");

        assertThat(body.wordCount()).isEqualTo(201);
        assertThat(body.readingMinutes()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a[^1]\\n\\n[^1]: b\\n\\n[^2]: catatan | a footnote that nothing refers to is not shown: [^2]: catatan
            [a]: https://a.b/c "d"           | a link that nothing uses is not shown: https://a.b/c; d
            ```js title="a"\\nb\\n```          | what stands behind the language of code is not shown: title="a"
            """)
    void tellsWhatMarkdownDoesNotShowAndKeepsItAsWritten(String markdown, String told) {
        var source = markdown.replace("\\n", "\n");
        var body = markdown(source);

        assertThat(body.removals()).extracting(Removal::detail).containsExactly(told);
        assertThat(body.markdown()).isEqualTo(source);
    }

    @Test
    void tellsCellsBeyondTheColumns() {
        assertThat(markdown("| a | b \\| c |\n|---|---|\n| 1 | 2 | 3 | *4* |\n").removals())
                .extracting(Removal::detail)
                .containsExactly("cells beyond the columns of a table removed: 3 *4*");
    }

    @ParameterizedTest
    @EnumSource(BodyFormat.class)
    void makesNothingOfNothing(BodyFormat format) {
        for (var nothing : new String[] {"", " \n ", "\uFEFF"}) {
            var body = BodyRenderer.render(format, nothing);

            assertThat(body.wordCount()).isZero();
            assertThat(body.readingMinutes()).isZero();
            assertThat(body.blocks()).hasSizeLessThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD800b", "a&#0;b", "a&#xD800;b", "<p title=\u0000>\uDC00", "`\uD800`"})
    void givesOnlyWhatADatabaseStores(String source) {
        for (var format : BodyFormat.values()) {
            var body = BodyRenderer.render(format, source);

            assertThat(body.html() + body.text() + body.markdown() + body.blocks())
                    .matches(Characters::isStorable);
        }
    }

    /** Each of these, a hundred thousand characters long, has brought down some parser. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "![",
                "[a](",
                "*",
                "_",
                "`",
                "~~",
                "*a **b ",
                "a*",
                "**a*",
                "<",
                "<a",
                "a<b ",
                "<!--",
                "a <!-- ",
                "<![CDATA[",
                ">",
                "> ",
                "- ",
                "1. ",
                "\t- ",
                "* a\n",
                "|",
                "|a",
                "&",
                "\\",
                "(",
                "http://a ",
                "a@b.c ",
                "a-",
                "'",
                "[a]: b\n",
                "<div>",
                "<b>",
                "<p>",
                "<b><p>",
                "<x>",
                "<center>",
                "<a href=x>",
                "<table>",
                "<table><tr><td>",
                "<a><table>",
                "<ul><li>",
                "<blockquote>",
                "</div>",
                "<br>",
                "<pre>\n",
                "<script></script>",
                "<!-- ad:x -->",
                "<svg>",
                "<td>"
            })
    void isDoneWithHostileTextInTime(String piece) {
        var source = piece.repeat(100_000 / piece.length());

        for (var format : BodyFormat.values()) {
            assertInTime(format, source);
        }
    }

    @Test
    void isDoneWithNestedMarkdownInTime() {
        assertInTime(BodyFormat.MARKDOWN, "*a ".repeat(20_000) + "a*".repeat(20_000));
        assertInTime(BodyFormat.MARKDOWN, "![".repeat(15_000) + "](x)".repeat(15_000));
        assertInTime(BodyFormat.MARKDOWN, "- ".repeat(25_000) + "\n".repeat(50_000));
        assertInTime(
                BodyFormat.MARKDOWN, "|a".repeat(16_000) + "\n" + "|-".repeat(16_000) + "\n" + "a\n".repeat(16_000));
        assertInTime(BodyFormat.MARKDOWN, "<a " + "k=1 ".repeat(20_000) + ">");
    }

    @Test
    void keepsARuleOfAnyLength() {
        assertThat(markdown("* ".repeat(500)).html()).isEqualTo("<hr>");
    }

    @Test
    void leavesATableOfTooManyCellsAsText() {
        var body = markdown("|a".repeat(500) + "\n" + "|-".repeat(500) + "\n" + "b\n".repeat(500));

        assertThat(body.html()).doesNotContain("<table>");
        assertThat(body.removals()).extracting(Removal::what).containsExactly("table of more than 200000 cells");
    }

    @Test
    void answersManyThreadsAlike() {
        var source = "# a\n\n<p onclick=x>b</p>\n\n- *c*";

        assertThat(IntStream.range(0, 200).parallel().mapToObj(each -> markdown(source)))
                .containsOnly(markdown(source));
    }

    private static void assertInTime(BodyFormat format, String source) {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThatCode(() -> BodyRenderer.render(format, source))
                .doesNotThrowAnyException());
    }

    private static RenderedBody markdown(String source) {
        return BodyRenderer.render(BodyFormat.MARKDOWN, source);
    }

    /** The text takes minutes, because the parser counts all paragraphs anew for each one that it takes out of the table. */
    @ParameterizedTest
    @EnumSource
    void refusesWhatTakesTooLong(BodyFormat format) {
        var endless = "<p><table>".repeat(300_000);

        assertThatThrownBy(() -> BodyRenderer.render(format, endless, Duration.ofMillis(200)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("too-slow");
                            assertThat(fault.pointer())
                                    .isEqualTo("/body/" + format.name().toLowerCase(Locale.ROOT));
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void endsWhenNobodyWaits(BodyFormat format) {
        var endless = "<p><table>".repeat(300_000);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> BodyRenderer.render(format, endless)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><table>",
                "<b><p>",
                "| a |\n|-|\n",
                "<br>\n",
                "- a\n",
                "> a\n",
                "`a ",
                "<a",
                "[a](",
                "**a *b",
                "a\n: b\n"
            })
    void leavesNoThreadBehind(String part) {
        for (var format : BodyFormat.values()) {
            try {
                BodyRenderer.render(format, part.repeat(600_000 / part.length()), Duration.ofMillis(50));
            } catch (Rejected late) {
                assertThat(late.faults()).hasSize(1);
            }
        }

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            while (Thread.getAllStackTraces().entrySet().stream()
                    .anyMatch(thread -> thread.getKey().getName().equals("bodies")
                            && Arrays.stream(thread.getValue())
                                    .anyMatch(frame -> frame.getClassName().endsWith("BodyRenderer")))) {
                Thread.sleep(20);
            }
        });
    }
}
