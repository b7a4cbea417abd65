package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownWriterTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '¤', delimiter = '|', textBlock = """
            <h2>Judul #</h2><p>a</p>                            | ## Judul \\#~~a
            <p>a <b>b</b> <i>“c”</i> <s>d</s></p>               | a **b** *“c”* ~~d~~
            <p>a<b>!</b>b</p>                                   | a<strong>!</strong>b
            <p><a href="/x" title="y">a</a></p>                 | [a](/x "y")
            <p><a href="/x" rel="nofollow"><b>a</b></a></p>     | <a href="/x" rel="nofollow">**a**</a>
            <p><a href="https://a.b/">https://a.b/</a></p>      | <https://a.b/>
            <p><img src="/x.jpg" alt="Sawah"></p>               | ![Sawah](/x.jpg)
            <img src="/x.jpg" width="1">                        | <img src="/x.jpg" width="1">
            <ul><li>a<ol><li>b</ol><li>c</ul>                   | - a~  1. b~- c
            <ol start="3"><li>a</ol>                            | 3. a
            <ul><li><p>a</p><p>b</p></ul>                       | - a~~  b
            <ul><li>a</ul><ul><li>b</ul>                        | - a~~* b
            <blockquote><p>a</p><p>b</p></blockquote>           | > a~>~> b
            <p>a<br>b<br></p>                                   | a\\~b
            <hr>                                                | ___
            <pre><code class="language-java">a~~`</code></pre>  | ```java~a~~`~```
            <p><code>a`b</code></p>                             | ``a`b``
            <p>H<sub>2</sub>O</p>                               | H<sub>2</sub>O
            <p>1. *a* [b] _c_ d_e &amp;amp; &lt;i&gt; {{ x }}</p> | 1\\. \\*a\\* \\[b\\] \\_c\\_ d_e \\&amp; \\<i> {{ x }}
            <p># a</p><p>- b</p><p>+ c</p><p>&gt; d</p>         | \\# a~~\\- b~~\\+ c~~\\> d
            <div data-ad-slot="tengah"></div><p>a</p>           | <!-- ad:tengah -->~~a
            <p>“a” ‘b’ — …</p>                                  | “a” ‘b’ — …
            """)
    void writesHtmlAsAnEditorWould(String html, String markdown) {
        assertThat(write(html.replace('~', '\n')))
                .isEqualTo(markdown.replace("~~d~~", "≈d≈").replace('~', '\n').replace("≈", "~~"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><thead><tr><th>a|b</th><th align=\"right\">c</th></tr></thead><tbody><tr><td><code>|</code></td><td>d</td></tr></tbody></table>",
                "<table><tr><td colspan=2>a</table>",
                "<figure><img src=/x.jpg><figcaption>a</figcaption></figure>",
                "<details><summary>a</summary><p>b</details>",
                "<iframe src=\"https://www.youtube.com/embed/x\"></iframe>",
                "<dl><dt>a<dd>b</dl>",
                "<pre>a\n\n\n<b>b</b>\n</pre><p>c",
                "<ol type=a><li>a</ol>",
                "<ul><li><pre><code>a\n\nb</code></pre><li><blockquote>c</blockquote></ul>",
                "<p><a href=\"/a b(c)\">d</a> <img src=\"/e.jpg\" alt='\"f\"\n\n]'>",
                "<b>a<p>b</p></b>",
                "<ul></ul><blockquote></blockquote>",
                "<script>x</script><p>irc://a.b www.c.d e@f.g",
                "<em>a<em>b</em></em><b><i>c</i></b>d",
                "<a href=/x><div>a</div></a>",
                "<p>!<a href=/x>a</a> &lt;!-- b --&gt; &lt;script&gt;"
            })
    void comesBackAsItWas(String html) {
        var body = BodyRenderer.render(BodyFormat.HTML, html);
        var again = BodyRenderer.render(BodyFormat.MARKDOWN, body.markdown());

        assertThat(again.removals()).isEmpty();
        assertThat(again.text().replaceAll("\\s+", " ")).isEqualTo(body.text().replaceAll("\\s+", " "));
        assertThat(again.blocks()).hasSameSizeAs(body.blocks());
    }

    private static String write(String html) {
        return BodyRenderer.render(BodyFormat.HTML, html).markdown();
    }
}
