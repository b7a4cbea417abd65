package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BlockReaderTest {

    @Test
    void readsHeadings() {
        assertThat(blocks("<h3>Judul <em>besar</em></h3>"))
                .containsExactly(new Block.Heading(3, "Judul besar", "Judul <em>besar</em>"));
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
        assertThat(blocks("<p></p> <h2> </h2><ul></ul><hr><div><br></div><blockquote></blockquote><table></table>"))
                .isEmpty();
    }

    @Test
    void liftsAnImageOutOfItsParagraph() {
        assertThat(blocks("<p><a href=\"/x\"><img src=\"/1.jpg\" alt=\"Sawah\" width=\"640\" height=\"50%\"></a></p>"))
                .containsExactly(new Block.Image("/1.jpg", "Sawah", null, 640, null));
    }

    @Test
    void keepsAnImageThatStandsAmongWords() {
        assertThat(blocks("<p>a <img src=\"/1.jpg\"></p>"))
                .containsExactly(new Block.Paragraph("a", "a <img src=\"/1.jpg\">"));
    }

    @Test
    void givesTheImageItsCaption() {
        assertThat(blocks("<figure><img src=\"/1.jpg\"><figcaption>Sawah. <i>Foto</i></figcaption></figure>"))
                .containsExactly(new Block.Image("/1.jpg", "", "Sawah. Foto", null, null));
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
                        List.of(
                                new Block.RichText("satu", "satu"),
                                new Block.RichText("dua\n- tiga", "dua<ul><li>tiga</li></ul>"))));
    }

    @Test
    void readsTablesWithTheirHeader() {
        assertThat(blocks("| a | b |\n|---|---|\n| 1 | *2* |", BodyFormat.MARKDOWN))
                .containsExactly(new Block.Table(
                        List.of(new Block.RichText("a", "a"), new Block.RichText("b", "b")),
                        List.of(List.of(new Block.RichText("1", "1"), new Block.RichText("2", "<em>2</em>")))));
    }

    @Test
    void readsTablesWithoutHeader() {
        assertThat(blocks("<table><caption>Judul</caption><tr><th>a</th><td>1</td></tr></table>"))
                .containsExactly(
                        new Block.Paragraph("Judul", "Judul"),
                        new Block.Table(
                                List.of(),
                                List.of(List.of(new Block.RichText("a", "a"), new Block.RichText("1", "1")))));
    }

    @Test
    void keepsCodeAsItStands() {
        assertThat(blocks("```java\n\nint a;\n\n  int b;\n```", BodyFormat.MARKDOWN))
                .containsExactly(new Block.Code("java", "\nint a;\n\n  int b;"));
    }

    @Test
    void namesTheProviderOfAnEmbed() {
        assertThat(blocks("<p><iframe src=\"https://player.vimeo.com/video/1\"></iframe></p>"))
                .containsExactly(new Block.Embed("https://player.vimeo.com/video/1", "vimeo"));
    }

    @Test
    void marksAdSlots() {
        assertThat(blocks("a\n\n<!-- ad:tengah -->\n\nb", BodyFormat.MARKDOWN))
                .containsExactly(
                        new Block.Paragraph("a", "a"), new Block.AdSlot("tengah"), new Block.Paragraph("b", "b"));
    }

    @Test
    void descendsIntoContainers() {
        assertThat(blocks("<details><summary>a</summary><div>b<p>c</p></div></details><dl><dt>d</dt><dd>e</dd></dl>"))
                .extracting(block -> ((Block.Paragraph) block).text())
                .containsExactly("a", "b", "c", "d", "e");
    }

    private static List<Block> blocks(String html) {
        return blocks(html, BodyFormat.HTML);
    }

    private static List<Block> blocks(String source, BodyFormat format) {
        return BodyRenderer.render(format, source).blocks();
    }
}
