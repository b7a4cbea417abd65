package id.warta.exchange.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Warning;
import id.warta.exchange.Imports;
import id.warta.exchange.markup.WordPressText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lexical's nodes become HTML. */
class LexicalHtmlTest {
    private final List<Warning> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "paragraph", "children": [{"type": "extended-text", "text": "a ", "format": 0}, {"type": "text", "text": "b", "format": 3}]} \
            | <p>a <strong><em>b</em></strong></p>
            {"type": "paragraph", "children": [{"type": "text", "text": "x<y", "format": 16}, {"type": "linebreak"}, {"type": "text", "text": "H", \
            "format": 0}, {"type": "text", "text": "2", "format": 32}]} | <p><code>x&lt;y</code><br>H<sub>2</sub></p>
            {"type": "paragraph", "children": [{"type": "link", "url": "https://x.example", "children": [{"type": "text", "text": "t", "format": 4}]}]} \
            | <p><a href="https://x.example"><s>t</s></a></p>
            {"type": "extended-heading", "tag": "h3", "children": [{"type": "text", "text": "Judul"}]} | <h3>Judul</h3>
            {"type": "quote", "children": [{"type": "text", "text": "Kata"}]} | <blockquote><p>Kata</p></blockquote>
            {"type": "aside", "children": [{"type": "text", "text": "Kata"}]} | <blockquote><p>Kata</p></blockquote>
            {"type": "list", "listType": "number", "start": 3, "children": [{"type": "listitem", "children": [{"type": "text", "text": "a"}]}, \
            {"type": "listitem", "children": [{"type": "list", "listType": "bullet", "children": [{"type": "listitem", "children": [{"type": "text", \
            "text": "b"}]}]}]}]} | <ol start="3"><li>a<ul><li>b</li></ul></li></ol>
            {"type": "horizontalrule"} | <hr>
            {"type": "paragraph", "children": []} | ``
            {"type": "codeblock", "code": "a < b", "language": "java", "caption": "Kode"} \
            | <figure><pre><code class="language-java">a &lt; b</code></pre><figcaption>Kode</figcaption></figure>
            {"type": "image", "src": "/a.jpg", "alt": "Banjir", "width": 8, "height": 6, "title": "", "href": "https://x.example", "caption": "<p>Ket</p>"} \
            | <figure><a href="https://x.example"><img src="/a.jpg" alt="Banjir" width="8" height="6"></a><figcaption>Ket</figcaption></figure>
            {"type": "gallery", "images": [{"src": "/1.jpg", "alt": "1", "caption": "Satu"}, {"src": "/2.jpg", "alt": "2"}], "caption": "Dua"} \
            | <figure><figure><img src="/1.jpg" alt="1"><figcaption>Satu</figcaption></figure><img src="/2.jpg" alt="2"><figcaption>Dua</figcaption></figure>
            {"type": "bookmark", "url": "https://x.example/b", "metadata": {"title": "Judul", "description": "Isi", "author": "Rina", "publisher": null}} \
            | <p><a href="https://x.example/b">Judul</a><br>Isi<br>Rina</p>
            {"type": "embed", "url": "https://x.example/v", "html": "", "caption": ""} | <figure><p><a href="https://x.example/v">https://x.example/v</a></p></figure>
            {"type": "embed", "url": "https://x.example/v", "html": "<iframe src='https://www.youtube.com/embed/x'></iframe>", "caption": "Video"} \
            | <figure><iframe src="https://www.youtube.com/embed/x"></iframe><figcaption>Video</figcaption></figure>
            {"type": "html", "html": "<table><tr><td>1</td></tr></table>"} | <table><tbody><tr><td>1</td></tr></tbody></table>
            {"type": "markdown", "markdown": "Teks *miring*"} | <p>Teks <em>miring</em></p>
            {"type": "audio", "src": "/r.mp3", "title": "Rekaman", "thumbnailSrc": ""} \
            | <figure><audio controls src="/r.mp3"></audio><figcaption>Rekaman</figcaption></figure>
            {"type": "video", "src": "/v.mp4", "thumbnailSrc": "/t.jpg", "customThumbnailSrc": "", "caption": "Ket"} \
            | <figure><video controls src="/v.mp4" poster="/t.jpg"></video><figcaption>Ket</figcaption></figure>
            {"type": "file", "src": "/d.pdf", "fileTitle": "Dokumen", "fileName": "d.pdf", "fileSize": 12300} | <p><a href="/d.pdf">Dokumen</a> (d.pdf, 12 KB)</p>
            {"type": "callout", "calloutEmoji": "💡", "calloutText": "<p>Isi</p>"} | <aside><p>💡 Isi</p></aside>
            {"type": "toggle", "heading": "Tanya", "content": "<p>Jawab</p>"} | <details><summary>Tanya</summary><p>Jawab</p></details>
            {"type": "button", "buttonText": "Klik", "buttonUrl": "https://x.example"} | <p><a href="https://x.example">Klik</a></p>
            {"type": "header", "header": "Judul", "subheader": "Anak", "buttonEnabled": false, "buttonText": "Tidak", "buttonUrl": "/t"} | <h2>Judul</h2><p>Anak</p>
            {"type": "product", "productTitle": "Beras", "productRatingEnabled": true, "productStarRating": 4, "productDescription": "<p>Pulen</p>"} \
            | <h4>Beras</h4><p>★★★★☆</p><p>Pulen</p>
            {"type": "call-to-action", "hasSponsorLabel": true, "sponsorLabel": "<p>Iklan</p>", "textValue": "<p>Ayo</p>", "showButton": true, \
            "buttonText": "Ikut", "buttonUrl": "/i"} | <aside><p>Iklan</p><p>Ayo</p><p><a href="/i">Ikut</a></p></aside>
            """)
    void rendersANode(String node, String html) {
        assertThat(render(node, true)).isEqualTo(html);
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "signup", "heading": "Ikuti kami", "disclaimer": "Gratis"} | Left out: signup card: Ikuti kami Gratis
            {"type": "email", "html": "<p>Halo pembaca</p>"} | Left out: email card: Halo pembaca
            {"type": "email-cta", "html": "<p>Halo</p>", "buttonUrl": "https://x.example"} | Left out: email-cta card: Halo https://x.example
            {"type": "kartu-baru", "isi": {"teks": ["Satu", "Dua"]}} | Left out: kartu-baru card: Satu Dua
            {"type": "video", "src": "", "caption": "Banjir"} | Left out: video card without an address: Banjir
            """)
    void tellsTheWordsOfACardThatIsLeftOut(String node, String detail) {
        assertThat(render(node, true)).isEmpty();
        assertThat(warnings).containsExactly(new Warning("/body/html", "card", detail));
    }

    @Test
    void leavesOutWhatAnOpenPostShowsToMembersOnly() {
        var card = """
                {"type": "html", "html": "<p>Rahasia</p>", "visibility": {"web": {"nonMember": false, "memberSegment": "status:free"}}}""";

        assertThat(render(card, true)).isEmpty();
        assertThat(warnings).extracting(Warning::code).containsExactly("members-only");
        assertThat(render(card, false)).isEqualTo("<p>Rahasia</p>");
    }

    private String render(String node, boolean open) {
        var body = Document.createShell("").body();
        new LexicalHtml(new CardPayloads(new Losses(warnings, open)))
                .read(Imports.read("{\"root\": {\"children\": [" + node + "]}}"))
                .forEach(body::appendChild);
        return WordPressText.html(body);
    }
}
