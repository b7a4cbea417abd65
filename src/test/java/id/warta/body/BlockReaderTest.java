package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BlockReaderTest {

    @Test
    void readsHeadings() {
        assertThat(blocks("<h3>Judul <em>besar</em></h3>"))
                .containsExactly(new Block.Heading(3, "Judul besar", "Judul <em>besar</em>", null));
    }

    @Test
    void makesAParagraphOfTextThatStandsAlone() {
        assertThat(blocks("awal <b>tebal</b><p>isi</p>akhir"))
                .containsExactly(
                        new Block.Paragraph("awal tebal", "awal <b>tebal</b>"),
                        new Block.Paragraph("isi", "isi"),
                        new Block.Paragraph("akhir", "akhir"));
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(blocks("<p></p> <h2> </h2><ul></ul><div><br></div><blockquote></blockquote><table></table>"))
                .isEmpty();
    }

    @Test
    void liftsAnImageOutOfItsParagraph() {
        assertThat(blocks("<p><a href=\"/x\"><img src=\"/1.jpg\" alt=\"Sawah\" width=\"640\" height=\"50%\"></a></p>"))
                .containsExactly(new Block.Image("/1.jpg", "Sawah", null, 640, null, "/x"));
    }

    @Test
    void splitsAParagraphAtItsImages() {
        assertThat(blocks("<p>a <b>b <img src=\"/1.jpg\"> c</b> d</p>"))
                .containsExactly(
                        new Block.Paragraph("a b", "a <b>b </b>"),
                        new Block.Image("/1.jpg", "", null, null, null, null),
                        new Block.Paragraph("c d", "<b> c</b> d"));
    }

    @Test
    void keepsTheCaptionOfEachImageInAGallery() {
        assertThat(blocks("<figure><figure><img src=\"/1.jpg\"><figcaption>Satu</figcaption></figure>"
                        + "<figure><img src=\"/2.jpg\"></figure><figcaption>Galeri</figcaption></figure>"))
                .containsExactly(new Block.Gallery(
                        List.of(
                                new Block.Image("/1.jpg", "", "Satu", null, null, null),
                                new Block.Image("/2.jpg", "", null, null, null, null)),
                        "Galeri"));
    }

    @Test
    void givesTheImageItsCaption() {
        assertThat(blocks("<figure><img src=\"/1.jpg\"><figcaption>Sawah. <i>Foto</i></figcaption></figure>"))
                .containsExactly(new Block.Image("/1.jpg", "", "Sawah. Foto", null, null, null));
    }

    @Test
    void keepsACaptionWithoutAnImage() {
        assertThat(blocks("<figure><pre>x</pre><figcaption>Kode</figcaption></figure>"))
                .containsExactly(new Block.Code(null, "x"), new Block.Paragraph("Kode", "Kode"));
    }

    @Test
    void readsTheSourceOfAQuote() {
        assertThat(blocks("<blockquote><p>Kami <b>tumbuh</b>.</p><p>— <cite>Rina</cite></p></blockquote>"))
                .containsExactly(new Block.Quote("Kami tumbuh.", "Kami <b>tumbuh</b>.", "Rina"));
    }

    /** Half a minute is thousands of times what it takes; what tried each dash anew took longer than that. */
    @Test
    @Timeout(30)
    void readsAQuoteWithARowOfDashesInOnePass() {
        var dashes = "-".repeat(300_000);

        assertThat(blocks("<blockquote>" + dashes + " x <cite>Rina</cite></blockquote>"))
                .containsExactly(new Block.Quote(dashes + " x", dashes + " x", "Rina"));
    }

    @Test
    void readsAQuoteWithoutSource() {
        assertThat(blocks("<blockquote><p>a</p><p><cite>b</cite> c</p></blockquote>"))
                .containsExactly(new Block.Quote("a\n\nb c", "<p>a</p><p><cite>b</cite> c</p>", null));
    }

    @Test
    void keepsNestedListsInTheirItem() {
        assertThat(blocks("<ol><li><p>satu</p></li><li>dua<ul><li>tiga</li></ul></li></ol>"))
                .containsExactly(new Block.Items(
                        true,
                        null,
                        List.of(
                                item("satu", "satu", null),
                                item(
                                        "dua\n- tiga",
                                        "dua<ul><li>tiga</li></ul>",
                                        List.of(
                                                new Block.Paragraph("dua", "dua"),
                                                new Block.Items(false, null, List.of(item("tiga", "tiga", null))))))));
    }

    @Test
    void readsTablesWithTheirHeader() {
        assertThat(blocks("| a | b |\n|---|---|\n| 1 | *2* |", BodyFormat.MARKDOWN))
                .containsExactly(new Block.Table(
                        null, List.of(cell("a"), cell("b")), List.of(List.of(cell("1"), cell("2", "<em>2</em>")))));
    }

    @Test
    void readsTablesWithCaptionSpansAndHeadingsAmongTheRows() {
        assertThat(blocks(
                        "<table><caption>Judul</caption><tr><th rowspan=2>a</th><td colspan=\"3\">1</td></tr></table>"))
                .containsExactly(new Block.Table(
                        "Judul",
                        List.of(),
                        List.of(List.of(
                                new Block.Cell("a", "a", null, 2, true), new Block.Cell("1", "1", 3, null, null)))));
    }

    @Test
    void keepsCodeAsItStands() {
        assertThat(blocks("```java\n\nint a;\n\n  int b;\n```", BodyFormat.MARKDOWN))
                .containsExactly(new Block.Code("java", "\nint a;\n\n  int b;"));
    }

    @Test
    void namesPageFrameAndCaptionOfAnEmbed() {
        assertThat(
                        blocks(
                                "<figure><iframe src=\"https://player.vimeo.com/video/1\"></iframe><figcaption>a</figcaption></figure>"))
                .containsExactly(
                        new Block.Embed("vimeo", "https://vimeo.com/1", "https://player.vimeo.com/video/1", null, "a"));
    }

    @Test
    void readsPlayersWithTheirFilesAndCaption() {
        assertThat(
                        blocks(
                                "<figure><video poster=/p.jpg width=640><source src=/v.mp4 type=video/mp4>"
                                        + "<track src=/v.vtt kind=captions srclang=id></video><figcaption>a</figcaption></figure><audio src=/a.mp3></audio>"))
                .containsExactly(
                        new Block.Video(
                                "/v.mp4",
                                List.of(new Block.Source("/v.mp4", "video/mp4")),
                                List.of(new Block.Track("/v.vtt", "captions", "id", null)),
                                "/p.jpg",
                                640,
                                null,
                                "a"),
                        new Block.Audio("/a.mp3", null, null, null));
    }

    @Test
    void readsWhereAListBegins() {
        assertThat(blocks("<ol start=3><li>a</li><li value=7>b</li></ol>"))
                .containsExactly(
                        new Block.Items(true, 3, List.of(item("a", "a", null), new Block.Item("b", "b", 7, null))));
    }

    @Test
    void readsPullQuotesBreaksAndFootnotes() {
        assertThat(blocks("<aside class=pullquote><p>a</p><cite>b</cite></aside><hr>"
                        + "<section class=footnotes><ol><li id=n1>c <a href=#r1>↩</a></li></ol></section>"))
                .containsExactly(
                        new Block.PullQuote("a", "a", "b"),
                        new Block.Break(),
                        new Block.Footnotes(List.of(new Block.Footnote("isi-n1", "c", "c <a href=\"#r1\">↩</a>"))));
    }

    @Test
    void marksAdSlots() {
        assertThat(blocks("a\n\n<!-- ad:tengah -->\n\nb", BodyFormat.MARKDOWN))
                .containsExactly(
                        new Block.Paragraph("a", "a"), new Block.AdSlot("tengah"), new Block.Paragraph("b", "b"));
    }

    @Test
    void readsWhatOpensAndWhatDefines() {
        assertThat(blocks("<details><summary>a</summary><div>b<p>c</p></div></details><dl><dt>d</dt><dd>e</dd></dl>"))
                .containsExactly(
                        new Block.Details("a", List.of(new Block.Paragraph("b", "b"), new Block.Paragraph("c", "c"))),
                        new Block.Definitions(List.of(new Block.Definition(
                                List.of(new Block.RichText("d", "d")), List.of(item("e", "e", null))))));
    }

    /** What each level repeats of the deeper ones is bounded. */
    @Test
    void givesDeepListsAsMarkupFromTheFifthLevel() {
        var deep = "<ul><li>a".repeat(90) + "b".repeat(10_000);

        assertThat(blocks(deep).toString()).hasSizeLessThan(200_000);
    }

    private static Block.Item item(String text, String html, @Nullable List<Block> blocks) {
        return new Block.Item(text, html, null, blocks);
    }

    private static Block.Cell cell(String words) {
        return cell(words, words);
    }

    private static Block.Cell cell(String text, String html) {
        return new Block.Cell(text, html, null, null, null);
    }

    private static List<Block> blocks(String html) {
        return blocks(html, BodyFormat.HTML);
    }

    private static List<Block> blocks(String source, BodyFormat format) {
        return BodyRenderer.render(format, source).blocks();
    }
}
