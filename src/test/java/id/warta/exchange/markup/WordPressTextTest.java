package id.warta.exchange.markup;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Warning;
import id.warta.exchange.Attachments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressTextTest {
    private static final Map<String, Attachments.Attachment> PICTURES = Map.of(
            "1", new Attachments.Attachment("https://x.example/1.jpg", "Satu", "Perahu", "Di kali"),
            "2", new Attachments.Attachment("https://x.example/2.jpg", "Dua", "", ""));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a~b~~c                                      | <p>a<br>b</p> <p>c</p>
            a<br />~b                                   | <p>a<br>b</p>
            a<br /><br />b                              | <p>a</p> <p>b</p>
            <em>a~b</em>                                | <p><em>a<br>b</em></p>
            <blockquote>a~b~~c</blockquote>             | <blockquote><p>a<br>b</p> <p>c</p> </blockquote>
            <ul>~<li>a~b</li>~<li>c</li>~</ul>          | <ul><li>a<br>b</li><li>c</li> </ul>
            <table><tr><td>a~b</td><td>c~~d</td></tr></table> | <table><tbody><tr><td>a<br>b</td><td><p>c</p> <p>d</p> </td></tr></tbody></table>
            <h2>a~b</h2>c                               | <h2>a<br>b</h2><p>c</p>
            <pre>a~~b</pre>~~c                          | <pre>a~~b</pre><p>c</p>
            [code lang="php"]<b>~$a[0];[/code]          | <pre><code class="language-php">&lt;b&gt;~$a[0];</code></pre>
            [php]&lt;?php[/php]                         | <pre><code class="language-php">&lt;?php</code></pre>
            [sourcecode]a~~[gallery][/sourcecode]       | <pre><code>a~~[gallery]</code></pre>
            [gist]https://gist.github.com/a/1[/gist]    | <p><a href="https://gist.github.com/a/1">https://gist.github.com/a/1</a></p>
            [embed]https://youtu.be/a[/embed]           | <p><a href="https://youtu.be/a">https://youtu.be/a</a></p>
            [youtube=https://youtu.be/a&w=3]            | <p><a href="https://youtu.be/a">https://youtu.be/a</a></p>
            [youtube https://www.youtube.com/watch?v=a] | <p><a href="https://www.youtube.com/watch?v=a">https://www.youtube.com/watch?v=a</a></p>
            [vimeo 12]                                  | <p><a href="https://vimeo.com/12">https://vimeo.com/12</a></p>
            [audio mp3="https://x.example/a.mp3"][/audio] | <figure><audio src="https://x.example/a.mp3"></audio></figure>
            [video mp4="https://x.example/a.mp4" poster="https://x.example/a.jpg"][/video] | <figure><video src="https://x.example/a.mp4" poster="https://x.example/a.jpg"></video></figure>
            [gallery ids="1,2"]                         | <figure><figure><img src="https://x.example/1.jpg" alt="Perahu"><figcaption>Di kali</figcaption></figure><figure><img src="https://x.example/2.jpg" alt=""></figure></figure>
            [gallery]                                   | <figure><figure><img src="https://x.example/2.jpg" alt=""></figure></figure>
            [dropcap]K[/dropcap]ota                     | <p>Kota</p>
            [button url="https://x.example/"]a[/button] | <p><a href="https://x.example/">a</a></p>
            [su_quote]a[/su_quote]                      | <blockquote><p>a</p> </blockquote>
            [su_quote cite="b" url="https://x.example/"]a[/su_quote] | <blockquote><p>a</p> <p><cite><a href="https://x.example/">b</a></cite></p> </blockquote>
            [audio mp3="https://x.example/a.mp3" ogg="https://x.example/a.ogg"] | <figure><audio><source src="https://x.example/a.mp3"><source src="https://x.example/a.ogg"></audio></figure>
            [caption caption="c"]<img src="/a.jpg"><img src="/b.jpg"> d[/caption] | <figure><img src="/a.jpg"><img src="/b.jpg"><figcaption>d c</figcaption></figure>
            <!-- wp:embed {"url":"https://youtu.be/a","caption":"b"} /--> | <figure><div><a href="https://youtu.be/a">https://youtu.be/a</a></div><figcaption>b</figcaption></figure>
            a<!-- ad:tengah -->                         | <p>a<!-- ad:tengah --></p>
            [[gallery]] [1] [sic]                       | <p>[gallery] [1] [sic]</p>
            <!-- wp:block {"ref":7} /-->                | <p>Bersama</p>
            <!-- wp:footnotes /-->                      | <ol class="wp-block-footnotes"> <li id="n">Sumber <a href="#n-link">↩</a></li></ol>
            <!-- wp:embed {"url":"https://youtu.be/a"} /--> | <p><a href="https://youtu.be/a">https://youtu.be/a</a></p>
            [wp_caption id="a"]<img src="/a.jpg"> b[/wp_caption] | <figure><img src="/a.jpg"><figcaption>b</figcaption></figure>
            """)
    void showsWhatWordPressShows(String content, String html) {
        var read = read(content.replace('~', '\n'));

        assertThat(WordPressText.html(read.body())
                        .replaceAll("\n+(?![^<]*</(?:pre|code)>)", " ")
                        .replaceAll("> (?=<(?!/|p>))", ">"))
                .isEqualToIgnoringWhitespace(html.replace('~', '\n'));
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a [contact-form-7 id="1"] b                 | Left in the text as it stands: [contact-form-7]
            [gallery ids="9"]                           | Left out: pictures that are not in the file: 9~Left out: [gallery], of which no picture is in the file
            <!-- wp:block {"ref":9} /-->                | Left out: a block that is not in the file: 9
            <!-- wp:latest-posts {"a":1} /-->           | Left out: the block latest-posts
            <!-- wp:acf/kutipan {"name":"acf/kutipan","data":{"teks":"<b>Satu</b>","_teks":"f_1","lain":["Dua"]}} /--> | Left out: the block acf/kutipan: Satu; Dua
            a<!-- ingat -->b<!--more--><!--more Lagi--> | Left out: a comment: ingat; more Lagi
            [youtube id="a" title="Pidato"]             | Left out of [youtube]: Pidato
            [vc_row title="Sorotan" css=".a b{}"]a[/vc_row] | Left out of [vc_row]: Sorotan
            [code title="Contoh"]a[/code]               | Left out of [code]: Contoh
            """)
    void tellsWhatItCannotShow(String content, String told) {
        assertThat(read(content).warnings()).extracting(Warning::detail).containsExactly(told.split("~", -1));
    }

    @Test
    void endsAListOfWhatItLeavesOut() {
        var content = IntStream.range(0, 60)
                .mapToObj("<!-- wp:lain/b%d {\"a\":\"kata\"} /-->"::formatted)
                .collect(joining());

        assertThat(read(content).warnings())
                .hasSize(51)
                .last()
                .extracting(Warning::detail)
                .isEqualTo("and 10 more");
    }

    @Test
    void boundsWhatItTellsOfOneKind() {
        var content = IntStream.range(0, 1_000)
                .mapToObj("<!-- catatan %d -->"::formatted)
                .collect(joining());

        assertThat(read(content).warnings()).singleElement().satisfies(warning -> assertThat(warning.detail())
                .hasSizeLessThan(1_500)
                .endsWith("; …"));
    }

    @Test
    void showsATagThatTheEndCutsOff() {
        assertThat(WordPressText.html(read("a <a href=\"https://x.example/b").body()))
                .isEqualTo("<p>a &lt;a href=\"https://x.example/b</p>");
    }

    @Test
    void endsBlocksThatHoldThemselves() {
        var read = WordPressText.read("<!-- wp:block {\"ref\":1} /-->", new WordPressText.Context() {
            @Override
            public Optional<String> block(String id) {
                return Optional.of("a<!-- wp:block {\"ref\":1} /-->");
            }
        });

        assertThat(read.warnings()).hasSize(1);
    }

    private static WordPressText.Read read(String content) {
        return WordPressText.read(content, new WordPressText.Context() {
            @Override
            public Optional<String> block(String id) {
                return id.equals("7") ? Optional.of("<p>Bersama</p>") : Optional.empty();
            }

            @Override
            public Optional<Attachments.Attachment> attachment(String id) {
                return Optional.ofNullable(PICTURES.get(id));
            }

            @Override
            public List<Attachments.Attachment> attached() {
                return List.of(PICTURES.get("2"));
            }

            @Override
            public String footnotes() {
                return "[{\"id\":\"n\",\"content\":\"Sumber\"}]";
            }
        });
    }
}
