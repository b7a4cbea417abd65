package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.testing.BodyTemplates;
import id.warta.testing.Marked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            check(BodyFormat.HTML, html.toString());
        }
    }

    @Test
    void saysItOfEverythingThatBodiesAreMadeOf() {
        var html = new Marked.Writer(4, BodyTemplates.HTML, BodyTemplates.HTML_INLINES);
        var markdown = new Marked.Writer(5, BodyTemplates.MARKDOWN, BodyTemplates.HTML_INLINES);
        Stream.of(
                        BodyTemplates.HTML,
                        BodyTemplates.HTML_INLINES,
                        BodyTemplates.WORDPRESS_BLOCKS,
                        BodyTemplates.GHOST_HTML)
                .flatMap(List::stream)
                .map(html::write)
                .forEach(body -> check(BodyFormat.HTML, body.text()));
        Stream.of(BodyTemplates.MARKDOWN, BodyTemplates.MARKDOWN_SHORTCODES)
                .flatMap(List::stream)
                .map(markdown::write)
                .forEach(body -> check(BodyFormat.MARKDOWN, body.text()));
        for (int round = 0; round < 200; round++) {
            check(BodyFormat.HTML, html.writeAny(4, "\n").text());
            check(BodyFormat.MARKDOWN, markdown.writeAny(4, "\n\n").text());
        }
    }

    /** The bodies in the files that other tests import. */
    @ParameterizedTest
    @ValueSource(strings = {"situs.xml", "ghost.json", "ragam.xml", "ragam.json", "ragam.md"})
    void saysItOfTheSamples(String file) throws IOException {
        var written = resource("/imports/" + file);
        var bodies =
                switch (file.substring(file.indexOf('.'))) {
                    case ".xml" ->
                        Jsoup.parse(written, Parser.xmlParser())
                                .select("content|encoded")
                                .eachText();
                    case ".json" -> texts(new ObjectMapper().readTree(written));
                    default -> List.of(written);
                };

        assertThat(bodies).isNotEmpty();
        bodies.forEach(body -> check(file.endsWith(".md") ? BodyFormat.MARKDOWN : BodyFormat.HTML, body));
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(BlocksAndTextTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.textValue())
                : StreamSupport.stream(node.spliterator(), false)
                        .flatMap(member -> texts(member).stream())
                        .toList();
    }

    private static void check(BodyFormat format, String source) {
        var body = BodyRenderer.render(format, source);
        var text = plain(body.text());

        assertThat(sorted(plain(String.join(" ", said(body.blocks(), true)))))
                .as("%s", source)
                .isEqualTo(sorted(text));
        assertThat(isInOrderIn(plain(String.join(" ", said(body.blocks(), false))), text))
                .as("The order of %s", source)
                .isTrue();
    }

    /** Letters without space, without dashes, and without the signs of lists, which are not in the blocks of their items. */
    private static String plain(String text) {
        var words = new StringBuilder();
        for (var word : text.split("\\s+", -1)) {
            if (!word.matches("[0-9a-z]{1,3}\\.")) {
                words.append(word.replaceAll("[-–—]", ""));
            }
        }
        return words.toString();
    }

    private static String sorted(String letters) {
        return letters.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInOrderIn(String letters, String text) {
        int found = 0;
        for (int at = 0; at < text.length() && found < letters.length(); at++) {
            found += text.charAt(at) == letters.charAt(found) ? 1 : 0;
        }
        return found == letters.length();
    }

    /** What the blocks say; captions stand before or after what they belong to, so that their place tells nothing. */
    private static List<String> said(List<Block> blocks, boolean withCaptions) {
        var said = new ArrayList<String>();
        blocks.forEach(block -> say(block, said, withCaptions));
        return said;
    }

    private static void say(Block block, List<String> said, boolean withCaptions) {
        @Nullable String caption = null;
        if (block instanceof Block.Paragraph paragraph) {
            said.add(paragraph.text());
        } else if (block instanceof Block.Heading heading) {
            said.add(heading.text());
        } else if (block instanceof Block.Quote quote) {
            said.add(quote.text());
            caption = quote.citation();
        } else if (block instanceof Block.PullQuote quote) {
            said.add(quote.text());
            caption = quote.citation();
        } else if (block instanceof Block.Items list) {
            list.items().forEach(item -> said.add(item.text()));
        } else if (block instanceof Block.Definitions list) {
            list.items().forEach(entry -> {
                entry.terms().forEach(term -> said.add(term.text()));
                entry.descriptions().forEach(description -> said.add(description.text()));
            });
        } else if (block instanceof Block.Image image) {
            caption = image.caption();
        } else if (block instanceof Block.Gallery gallery) {
            gallery.images().forEach(image -> say(image, said, withCaptions));
            caption = gallery.caption();
        } else if (block instanceof Block.Video video) {
            caption = video.caption();
        } else if (block instanceof Block.Audio audio) {
            caption = audio.caption();
        } else if (block instanceof Block.Embed embed) {
            said.add(embed.html() == null ? "" : Jsoup.parse(embed.html()).text());
            caption = embed.caption();
        } else if (block instanceof Block.Table table) {
            table.header().forEach(cell -> said.add(cell.text()));
            table.rows().forEach(row -> row.forEach(cell -> said.add(cell.text())));
            caption = table.caption();
        } else if (block instanceof Block.Code code) {
            said.add(code.text());
        } else if (block instanceof Block.Details details) {
            said.add(details.summary());
            said.addAll(said(details.blocks(), withCaptions));
        } else if (block instanceof Block.Footnotes notes) {
            notes.footnotes().forEach(note -> said.add(note.text()));
        }
        if (withCaptions && caption != null) {
            said.add(caption);
        }
    }
}
