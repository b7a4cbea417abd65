package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            terbukti <strike>bersalah</strike>              | terbukti <s>bersalah</s>
            <tt>a</tt> <acronym title="b">c</acronym>       | <code>a</code> <abbr title="b">c</abbr>
            <dir><li>a</li></dir>                           | <ul><li>a</li></ul>
            <b style="font-weight:normal" id="docs-internal-guid-1"><p>a</p></b> | <p>a</p>
            <span style="font-weight:700">a</span>          | <strong>a</strong>
            <span style="font-style:italic;font-weight:bold">a</span> | <strong><em>a</em></strong>
            <span style="text-decoration:line-through">a</span> | <s>a</s>
            H<span style="vertical-align:sub">2</span>O     | H<sub>2</sub>O
            <p>a<o:p>b</o:p></p><!--[if gte mso 9]>x<![endif]--> | <p>ab</p>
            <p lang="en" dir="ltr"><bdi>a</bdi><bdo dir="rtl">b</bdo></p> | <p lang="en" dir="ltr"><bdi>a</bdi><bdo dir="rtl">b</bdo></p>
            <ruby>a<rt>b</rt></ruby>                        | <ruby>a<rt>b</rt></ruby>
            <h2 id="x">a</h2><a href="#x">b</a><a href="#y">c</a> | <h2 id="isi-x">a</h2><a href="#isi-x">b</a><a href="#y">c</a>
            <a name="x"></a><a href="#x">b</a>              | <a id="isi-x"></a><a href="#isi-x">b</a>
            <img src="data:x" data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript> | <img src="/a.jpg">
            <img data-lazy-src="/a.jpg" src="/blank.gif">   | <img src="/a.jpg">
            <noscript><img src="/a.jpg"></noscript>         | <img src="/a.jpg">
            <picture><source srcset="/a.webp 1x"><img alt="b"></picture> | <img alt="b" src="/a.webp">
            a <img class="emoji" alt="😀" src="/e.png">     | a 😀
            <amp-img src="/a.jpg"></amp-img>                | <img src="/a.jpg">
            <xmp>a<b></xmp>                                 | <pre>a&lt;b&gt;</pre>
            <picture><source srcset="/a.webp 1x"></picture> | <img src="/a.webp">
            <img data-src="/a.jpg"><noscript><img src="/a.jpg" alt="b"> c</noscript> | <img src="/a.jpg" alt="b"> c
            <span style="font-weight:700" id="x" dir="rtl">a</span> | <strong id="isi-x" dir="rtl">a</strong>
            <input type="checkbox" checked> a               | ☑ a
            <pre lang="php">a</pre>                         | <pre><code class="language-php">a</code></pre>
            <pre class="brush: js">a</pre>                  | <pre><code class="language-js">a</code></pre>
            <figure class="wp-block-pullquote"><blockquote><p>a</p></blockquote></figure> | <aside class="pull-quote"><p>a</p></aside>
            <ol class="wp-block-footnotes"><li id="x">a</li></ol> | <section data-footnotes=""><ol><li id="isi-x">a</li></ol></section>
            """)
    void saysTheSameInElementsOfToday(String html, String said) {
        var body = html(html);

        assertThat(body.html()).isEqualTo(said);
        assertThat(body.removals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <iframe src="//www.youtube.com/embed/AAAAAAAAAA1?start=3"></iframe>  | youtube | https://www.youtube.com/embed/AAAAAAAAAA1?start=3
            <iframe src="http://youtube.com/embed/AAAAAAAAAA1"></iframe>         | youtube | https://www.youtube.com/embed/AAAAAAAAAA1
            <iframe src="about:blank" data-src="https://youtu.be/AAAAAAAAAA1"></iframe> | youtube | https://www.youtube.com/embed/AAAAAAAAAA1
            <amp-youtube data-videoid="AAAAAAAAAA1"></amp-youtube>               | youtube | https://www.youtube.com/embed/AAAAAAAAAA1
            <embed src="http://www.youtube.com/v/AAAAAAAAAA1&hl=en">             | youtube | https://www.youtube.com/embed/AAAAAAAAAA1
            <object><param name="movie" value="http://www.youtube.com/v/AAAAAAAAAA1"></object> | youtube | https://www.youtube.com/embed/AAAAAAAAAA1
            <p>https://m.youtube.com/watch?app=x&v=AAAAAAAAAA1&t=90s</p>         | youtube | https://www.youtube.com/embed/AAAAAAAAAA1?start=90
            <p>https://www.youtube.com/shorts/AAAAAAAAAA1</p>                    | youtube | https://www.youtube.com/embed/AAAAAAAAAA1
            <p>https://vimeo.com/123/abcdef0123</p>                              | vimeo   | https://player.vimeo.com/video/123?h=abcdef0123
            <p>https://dai.ly/x1</p>                                             | dailymotion | https://www.dailymotion.com/embed/video/x1
            <p>https://www.vidio.com/watch/12-judul</p>                          | vidio   | https://www.vidio.com/embed/12-judul
            <p>https://open.spotify.com/intl-id/episode/abc?si=1</p>             | spotify | https://open.spotify.com/embed/episode/abc
            <p>https://soundcloud.com/a/b</p>                                    | soundcloud | https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb
            <p>https://podcasts.apple.com/id/podcast/x/id1</p>                   | apple-podcasts | https://embed.podcasts.apple.com/id/podcast/x/id1
            <div class="flourish-embed" data-src="visualisation/1?2"></div>      | flourish | https://flo.uri.sh/visualisation/1/embed
            <iframe src="https://www.openstreetmap.org/export/embed.html?bbox=1"></iframe> | openstreetmap | https://www.openstreetmap.org/export/embed.html?bbox=1
            <iframe src="https://docs.google.com/forms/d/e/abc/viewform?embedded=true"></iframe> | google-docs | https://docs.google.com/forms/d/e/abc/viewform?embedded=true
            <iframe src="https://drive.google.com/file/d/abc/preview"></iframe>  | google-drive | https://drive.google.com/file/d/abc/preview
            <iframe src="https://www.scribd.com/embeds/1/content"></iframe>      | scribd  | https://www.scribd.com/embeds/1/content
            """)
    void framesProvidersHoweverTheyWereWritten(String html, String provider, String frame) {
        var body = html(html);

        assertThat(body.blocks()).hasSize(1).first().isInstanceOfSatisfying(Block.Embed.class, embed -> {
            assertThat(embed.provider()).isEqualTo(provider);
            assertThat(embed.frameUrl()).isEqualTo(frame);
            assertThat(embed.url()).startsWith("https://");
        });
        assertThat(body.html()).contains("src=\"" + frame.replace("&", "&amp;") + "\"");
        assertThat(body.removals()).isEmpty();
        assertThat(html(body.html()).html()).isEqualTo(body.html());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <blockquote class="twitter-tweet"><p>a</p><a href="https://twitter.com/a/status/1?s=2">b</a></blockquote> | x | https://twitter.com/a/status/1
            <blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/reel/a/?utm=1">a</blockquote> | instagram | https://www.instagram.com/reel/a/
            <blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/1">a</blockquote> | tiktok | https://www.tiktok.com/@a/video/1
            <blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@a/post/b">a</blockquote> | threads | https://www.threads.net/@a/post/b
            <blockquote class="bluesky-embed"><a href="https://bsky.app/profile/a.b/post/c">d</a></blockquote> | bluesky | https://bsky.app/profile/a.b/post/c
            <div class="fb-post" data-href="https://www.facebook.com/a/posts/1">a</div> | facebook | https://www.facebook.com/a/posts/1
            <script src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="a/1"></script> | telegram | https://t.me/a/1
            <amp-twitter data-tweetid="1"></amp-twitter>                        | x | https://x.com/i/status/1
            <p><a href="https://t.me/s/a/1">https://t.me/s/a/1</a></p>          | telegram | https://t.me/a/1
            """)
    void quotesPostsWithoutTheirScripts(String html, String provider, String page) {
        var body = html(html);

        assertThat(body.html())
                .startsWith("<blockquote data-embed=\"" + provider + "\" cite=\"" + page + "\">")
                .doesNotContain("<script");
        assertThat(body.blocks()).hasSize(1).first().isInstanceOfSatisfying(Block.Embed.class, embed -> {
            assertThat(embed.provider()).isEqualTo(provider);
            assertThat(embed.url()).isEqualTo(page);
            assertThat(embed.html()).isNotEmpty();
        });
        assertThat(body.removals()).isEmpty();
        assertThat(html(body.html()).html()).isEqualTo(body.html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Lihat https://youtu.be/AAAAAAAAAA1 ini</p>",
                "<p><a href=\"https://youtu.be/AAAAAAAAAA1\">Lihat</a></p>",
                "<ul><li><p>https://youtu.be/AAAAAAAAAA1</p></li></ul>",
                "<p>https://contoh.example/</p>"
            })
    void leavesAddressesAmongWordsAlone(String html) {
        assertThat(html(html).html()).isEqualTo(html);
    }

    @Test
    void makesListsOfWordsParagraphs() {
        assertThat(html("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>·<span>&nbsp;&nbsp;</span>satu</p>\n"
                                + "<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>dua</p>"
                                + "<p style='mso-list:l0 level1 lfo1'>· tiga</p><p>empat</p>")
                        .html())
                .isEqualTo("<ul><li>satu<ol><li>dua</li></ol></li><li>tiga</li></ul><p>empat</p>");
    }

    @Test
    void readsFootnotesTasksNamesAndDefinitionsInMarkdown() {
        var source = """
                Naik[^1].

                - [x] selesai

                Istilah
                : Arti *satu*
                : Arti dua

                ## Latar {#latar}

                H~2~O ~~coret~~

                [^1]: Sumber.
                """;
        var body = BodyRenderer.render(BodyFormat.MARKDOWN, source);

        assertThat(body.html())
                .contains("<sup><a href=\"#isi-fn-1\" id=\"isi-fnref-1\">1</a></sup>")
                .contains("<li>☑ selesai</li>")
                .contains("<dl><dt>Istilah</dt><dd>Arti <em>satu</em></dd><dd>Arti dua</dd></dl>")
                .contains("<h2 id=\"isi-latar\">Latar</h2>")
                .contains("H~2~O <del>coret</del>")
                .contains("<section data-footnotes=\"\">");
        assertThat(body.removals()).isEmpty();
        assertThat(body.markdown()).isEqualTo(source);
        assertThat(body.text()).endsWith("1. Sumber.");
    }

    @Test
    void takesRowsOfTheSettingsBeforeItsOwn() {
        var embeds = Embeds.read("tv frame tv\\.contoh\\.example/(\\d+) https://tv.contoh.example/f/$1 $0");

        assertThat(embeds.embed("http://TV.contoh.example/12"))
                .contains(new Embed("tv", false, "https://tv.contoh.example/f/12", "https://tv.contoh.example/12"));
        assertThat(embeds.embed("https://youtu.be/AAAAAAAAAA1")).isPresent();
        assertThat(embeds.embed("https://tv.contoh.example:8443/12")).isEmpty();
    }

    /** Thousands of addresses that nearly match are read at once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?%s",
                "https://youtu.be/AAAAAAAAAA1?%s",
                "https://www.facebook.com/watch?%s",
                "https://docs.google.com/viewer?%s"
            })
    void readsHostileAddressesInBearableTime(String address) {
        var hostile = address.formatted("v=aaaaaaaa&t=x&".repeat(120));

        assertThat(html(("<iframe src=\"" + hostile + "\"></iframe>").repeat(500))
                        .html())
                .isNotEmpty();
    }

    private static RenderedBody html(String html) {
        return BodyRenderer.render(BodyFormat.HTML, html);
    }
}
