package id.warta.exchange.markup;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Warning;
import id.warta.exchange.Attachments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            [embed]https://youtu.be/a[/embed]           | <p>https://youtu.be/a</p>
            [youtube=https://youtu.be/a&w=3]            | <p>https://youtu.be/a</p>
            [youtube https://www.youtube.com/watch?v=a] | <p>https://www.youtube.com/watch?v=a</p>
            [vimeo 12]                                  | <p>https://vimeo.com/12</p>
            [audio mp3="https://x.example/a.mp3"][/audio] | <figure><audio src="https://x.example/a.mp3"></audio></figure>
            [video mp4="https://x.example/a.mp4" poster="https://x.example/a.jpg"][/video] | <figure><video src="https://x.example/a.mp4" poster="https://x.example/a.jpg"></video></figure>
            [gallery ids="1,2"]                         | <figure><figure><img src="https://x.example/1.jpg" alt="Perahu"><figcaption>Di kali</figcaption></figure><figure><img src="https://x.example/2.jpg" alt=""></figure></figure>
            [gallery]                                   | <figure><figure><img src="https://x.example/2.jpg" alt=""></figure></figure>
            [dropcap]K[/dropcap]ota                     | <p>Kota</p>
            [button url="https://x.example/"]a[/button] | <p><a href="https://x.example/">a</a></p>
            [su_quote]a[/su_quote]                      | <blockquote><p>a</p> </blockquote>
            [[gallery]] [1] [sic]                       | <p>[gallery] [1] [sic]</p>
            <!-- wp:block {"ref":7} /-->                | <p>Bersama</p>
            <!-- wp:footnotes /-->                      | <ol class="wp-block-footnotes"> <li id="n">Sumber <a href="#n-link">↩</a></li></ol>
            <!-- wp:embed {"url":"https://youtu.be/a"} /--> | <p>https://youtu.be/a</p>
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
            [gallery ids="9"]                           | Left out: [gallery], of which no picture is in the file
            <!-- wp:block {"ref":9} /-->                | Left out: a block that is not in the file, 9
            <!-- wp:latest-posts {"a":1} /-->           | Left out: the block latest-posts
            """)
    void tellsWhatItCannotShow(String content, String told) {
        assertThat(read(content).warnings()).extracting(Warning::detail).containsExactly(told);
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
