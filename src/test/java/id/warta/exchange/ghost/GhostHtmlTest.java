package id.warta.exchange.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Warning;
import id.warta.exchange.markup.WordPressText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cards in Ghost's HTML become HTML that says the same without Ghost's scripts and styles. */
class GhostHtmlTest {
    private static final String GATED =
            "<p>Umum</p><!--kg-gated-block:begin nonMember:false memberSegment:\"status:free\" --><p>Rahasia</p>"
                    + "<!--kg-gated-block:end--><!--kg-gated-block:begin nonMember:true memberSegment:\"\" --><p>Ajakan</p><!--kg-gated-block:end-->";

    private final List<Warning> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Isi <b>tebal</b></div></div> \
            | <aside><p>💡 Isi <b>tebal</b></p></aside>
            <div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Tanya</h4>\
            <button><svg></svg></button></div><div class="kg-toggle-content"><p>Jawab</p></div></div> \
            | <details><summary>Tanya</summary><p>Jawab</p></details>
            <div class="kg-card kg-audio-card"><img src="" class="kg-audio-thumbnail"><div><audio src="https://a.example/r.mp3"></audio>\
            <div class="kg-audio-title">Rekaman</div><span class="kg-audio-current-time">0:00</span></div></div> \
            | <figure><audio controls src="https://a.example/r.mp3"></audio><figcaption>Rekaman</figcaption></figure>
            <figure class="kg-card kg-video-card" data-kg-thumbnail="https://a.example/t.jpg"><div><video src="https://a.example/v.mp4" \
            poster="https://img.spacergif.org/x"></video><button>Putar</button></div><figcaption><p><span style="white-space: pre-wrap;">\
            Banjir</span></p></figcaption></figure> \
            | <figure><video controls src="https://a.example/v.mp4" poster="https://a.example/t.jpg"></video><figcaption>Banjir</figcaption></figure>
            <div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/content/files/d.pdf"><div class="kg-file-card-title">Dokumen\
            </div><div class="kg-file-card-caption">Lengkap</div><div class="kg-file-card-filename">d.pdf</div>\
            <div class="kg-file-card-filesize">12 KB</div></a></div> \
            | <p><a href="https://lama.example/content/files/d.pdf">Dokumen</a> (d.pdf, 12 KB)<br>Lengkap</p>
            <div class="kg-card kg-button-card kg-align-center"><a href="https://x.example" class="kg-btn">Klik</a></div> \
            | <p><a href="https://x.example">Klik</a></p>
            <div class="kg-card kg-header-card" data-kg-background-image="https://a.example/b.jpg"><h2 class="kg-header-card-header">Judul</h2>\
            <h3 class="kg-header-card-subheader">Anak</h3><a class="kg-header-card-button" href="https://x.example">Baca</a></div> \
            | <figure><img src="https://a.example/b.jpg" alt=""></figure><h2>Judul</h2><p>Anak</p><p><a href="https://x.example">Baca</a></p>
            <div class="kg-card kg-product-card"><img class="kg-product-card-image" src="https://a.example/p.jpg"><h4 class="kg-product-card-title">\
            Beras</h4><span class="kg-product-card-rating-active"></span><span class="kg-product-card-rating-active"></span>\
            <div class="kg-product-card-description"><p>Pulen</p></div><a href="https://x.example" class="kg-product-card-button"><span>Beli</span></a></div> \
            | <figure><img src="https://a.example/p.jpg" alt=""></figure><h4>Beras</h4><p>★★☆☆☆</p><p>Pulen</p><p><a href="https://x.example">Beli</a></p>
            <div class="kg-card kg-cta-card"><div class="kg-cta-sponsor-label"><span>Iklan</span></div><div class="kg-cta-text"><p>Ayo</p></div>\
            <a class="kg-cta-button" href="https://x.example">Ikut</a></div> \
            | <aside><p><span>Iklan</span></p><p>Ayo</p><p><a href="https://x.example">Ikut</a></p></aside>
            <figure class="kg-card kg-embed-card"><iframe src="https://www.youtube.com/embed/x"></iframe><figcaption>Video</figcaption></figure> \
            | <figure><iframe src="https://www.youtube.com/embed/x"></iframe><figcaption>Video</figcaption></figure>
            """)
    void givesTheContentOfACard(String card, String html) {
        assertThat(read(card, true)).isEqualTo(html);
        assertThat(warnings).isEmpty();
    }

    @Test
    void keepsTheWordsOfABookmarkAndTellsItsPictures() {
        var html = read("""
                <figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://x.example/b"><div><div \
                class="kg-bookmark-title">Judul</div><div class="kg-bookmark-description">Isi</div><div class="kg-bookmark-metadata"><img \
                class="kg-bookmark-icon" src="https://x.example/i.ico"><span class="kg-bookmark-author">Rina</span><span \
                class="kg-bookmark-publisher">Kabar</span></div></div><div class="kg-bookmark-thumbnail"><img src="https://x.example/t.jpg">\
                </div></a><figcaption>Ket</figcaption></figure>""", true);

        assertThat(html)
                .isEqualTo("<figure><p><a href=\"https://x.example/b\">Judul</a><br>Isi<br>Rina · Kabar</p>"
                        + "<figcaption>Ket</figcaption></figure>");
        assertThat(warnings)
                .extracting(Warning::detail)
                .containsExactly(
                        "Left out: picture of a bookmark card: https://x.example/t.jpg",
                        "Left out: picture of a bookmark card: https://x.example/i.ico");
    }

    @Test
    void keepsThePicturesOfAGalleryWithTheirLinks() {
        assertThat(read("""
                <figure class="kg-card kg-gallery-card kg-width-wide"><div class="kg-gallery-container"><div class="kg-gallery-row"><div \
                class="kg-gallery-image"><img src="/1.jpg" alt="Satu" srcset="/1-s.jpg 600w" sizes="(min-width: 720px) 720px"></div><div \
                class="kg-gallery-image"><a href="/dua/"><img src="/2.jpg" alt="Dua"></a></div></div></div><figcaption>Galeri</figcaption></figure>""", true))
                .isEqualTo(
                        "<figure><img src=\"https://lama.example/1.jpg\" alt=\"Satu\"><a href=\"https://lama.example/dua/\">"
                                + "<img src=\"https://lama.example/2.jpg\" alt=\"Dua\"></a><figcaption>Galeri</figcaption></figure>");
    }

    @ParameterizedTest
    @CsvSource({"signup, kg-signup-card", "email, kg-email-card", "email-cta, kg-email-cta-card"})
    void tellsTheWordsOfACardThatIsLeftOut(String name, String cssClass) {
        var html = read(
                "<p>Awal</p><div class=\"kg-card " + cssClass
                        + "\"><h2>Berlangganan</h2><a href=\"https://x.example/s\">Kini</a></div>",
                true);

        assertThat(html).isEqualTo("<p>Awal</p>");
        assertThat(warnings)
                .containsExactly(new Warning(
                        "/body/html", "card", "Left out: " + name + " card: Berlangganan Kini https://x.example/s"));
    }

    @Test
    void removesWhatOnlyTheEditorNeeds() {
        assertThat(read("""
                <div class="kg-card-markdown"><!--kg-card-begin: html--><p><b><strong style="white-space: pre-wrap;">Tebal</strong></b> dan \
                <i><em class="italic" style="white-space: pre-wrap;">miring</em></i></p><!--kg-card-end: html--><!--members-only--></div>\
                <!-- iklan: atas --><pre><code class="language-java">x</code></pre>""", true))
                .isEqualTo("<p><strong>Tebal</strong> dan <em class=\"italic\">miring</em></p><!-- iklan: atas -->"
                        + "<pre><code class=\"language-java\">x</code></pre>");
    }

    @Test
    void leavesOutWhatAnOpenPostShowsToMembersOnly() {
        var html = read(GATED, true);

        assertThat(html).isEqualTo("<p>Umum</p><p>Ajakan</p>");
        assertThat(warnings).extracting(Warning::code).containsExactly("members-only");
    }

    @Test
    void keepsThePartsForMembersInAPostThatBecomesADraft() {
        assertThat(read(GATED, false)).contains("Rahasia");
    }

    @Test
    void tellsHowMuchOfAPostForMembersEverybodyCouldRead() {
        assertThat(read("<p>Umum</p><!--members-only--><p>Rahasia</p>", false)).isEqualTo("<p>Umum</p><p>Rahasia</p>");
        assertThat(warnings).extracting(Warning::detail).containsExactly("Everybody could read it up to: Umum");
    }

    private String read(String html, boolean open) {
        var ghost = new GhostHtml(new Losses(warnings, open));
        var body = ghost.read(html);
        ghost.tidy(body, address -> address.startsWith("/") ? "https://lama.example" + address : address);
        return WordPressText.html(body);
    }
}
