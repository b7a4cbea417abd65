package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The blocks of a body say in their order what its text says. */
class BlocksAndTextTest {
    private static final List<String> PIECES = List.of(
            "<p>Harga <b>naik</b> <img src=\"/a.jpg\" alt=\"\"> lagi</p>",
            "<h2 id=\"latar\">Latar</h2>",
            "Teks lepas <em>miring</em>",
            "<ul><li>satu<ol start=\"3\"><li>tiga</li><li>empat</li></ol></li><li><p>dua</p></li></ul>",
            "<ol type=\"a\"><li>awal</li><li value=\"5\">lima</li></ol>",
            "<blockquote><p>Kutipan</p></blockquote>",
            "<aside class=\"pullquote\"><p>Kutip besar</p></aside>",
            "<figure><img src=\"/a.jpg\"><figcaption>Keterangan</figcaption></figure>",
            "<figure><figure><img src=\"/a.jpg\"><figcaption>Satu</figcaption></figure><figure><img src=\"/b.jpg\"></figure>"
                    + "<figcaption>Galeri</figcaption></figure>",
            "<figure><iframe src=\"https://player.vimeo.com/video/1\"></iframe><figcaption>Rekaman</figcaption></figure>",
            "<figure><video src=\"/v.mp4\"></video><figcaption>Video</figcaption></figure>",
            "<table><caption>Tabel</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td><p>2</p></td></tr></tbody></table>",
            "<pre><code>a\n  b</code></pre>",
            "<details><summary>Ringkas</summary><p>Isi</p></details>",
            "<dl><dt>PAD</dt><dd>Pendapatan</dd><dd>Asli</dd></dl>",
            "<blockquote class=\"twitter-tweet\"><p>Cuitan</p><a href=\"https://x.com/a/status/1\">tanggal</a></blockquote>",
            "<section><article><p>Di dalam</p></article></section>",
            "<hr><div data-ad-slot=\"tengah\"></div>");

    @Test
    void saysInBlocksWhatTheTextSays() {
        var random = new Random(15);
        for (int round = 0; round < 500; round++) {
            var html = new StringBuilder();
            for (int piece = 0; piece < 6; piece++) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            html.append(
                    "<section class=\"footnotes\"><ol><li id=\"n\">Sumber <a href=\"#r\">↩</a></li></ol></section>");
            var body = BodyRenderer.render(BodyFormat.HTML, html.toString());

            assertThat(words(String.join(" ", said(body.blocks()))))
                    .as("%s", html)
                    .isEqualTo(words(body.text()));
        }
    }

    /** Without the signs of lists, which are not in the blocks of their items. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split("\\s+", -1)) {
            if (!word.isEmpty() && !word.matches("-|[0-9a-z]{1,3}\\.")) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> said(List<Block> blocks) {
        var said = new ArrayList<String>();
        blocks.forEach(block -> say(block, said));
        return said;
    }

    private static void say(Block block, List<String> said) {
        if (block instanceof Block.Paragraph paragraph) {
            said.add(paragraph.text());
        } else if (block instanceof Block.Heading heading) {
            said.add(heading.text());
        } else if (block instanceof Block.Quote quote) {
            said.add(quote.text());
        } else if (block instanceof Block.PullQuote quote) {
            said.add(quote.text());
        } else if (block instanceof Block.Items list) {
            list.items().forEach(item -> said.add(item.text()));
        } else if (block instanceof Block.Definitions list) {
            list.items().forEach(entry -> {
                entry.terms().forEach(term -> said.add(term.text()));
                entry.descriptions().forEach(description -> said.add(description.text()));
            });
        } else if (block instanceof Block.Image image) {
            say(image.caption(), said);
        } else if (block instanceof Block.Gallery gallery) {
            gallery.images().forEach(image -> say(image, said));
            say(gallery.caption(), said);
        } else if (block instanceof Block.Video video) {
            say(video.caption(), said);
        } else if (block instanceof Block.Embed embed) {
            say(embed.html() == null ? null : Jsoup.parse(embed.html()).text(), said);
            say(embed.caption(), said);
        } else if (block instanceof Block.Table table) {
            say(table.caption(), said);
            table.header().forEach(cell -> said.add(cell.text()));
            table.rows().forEach(row -> row.forEach(cell -> said.add(cell.text())));
        } else if (block instanceof Block.Code code) {
            said.add(code.text());
        } else if (block instanceof Block.Details details) {
            said.add(details.summary());
            said.addAll(said(details.blocks()));
        } else if (block instanceof Block.Footnotes notes) {
            notes.footnotes().forEach(note -> said.add(note.text()));
        }
    }

    private static void say(@Nullable String words, List<String> said) {
        if (words != null) {
            said.add(words);
        }
    }
}
