package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            <p>a</p><p>b</p>                            | a~~b
            <p>a  <b>b</b>\tc </p>                      | a b c
            a<br>b<br><br><br>c                         | a~b~~c
            <h2>a</h2>b<hr>c                            | a~~b~~c
            <ul><li>a</li><li>b</li></ul>c              | - a~- b~~c
            <ul><li><p>a</p></li><li>b<ol><li>c</ol></ul> | - a~~- b~1. c
            <blockquote><p>a</p></blockquote>b          | a~~b
            <ol start=9><li>a<li><p>b</p><li value=3>c</ol> | 9. a~10. b~~3. c
            <ol type=i reversed><li>a<ul><li>b</ul><li>c</ol> | ii. a~- b~i. c
            ke­ter­puruk​an﻿ me‍nang  | keterpurukan menang
            می‌خواهم 👩‍🌾                     | می‌خواهم 👩‍🌾
            <table><tr><th>a<th>b<tr><td>c<td>d</table> | a→b~c→d
            <dl><dt>a<dd>b</dl>                         | a~b
            <p>a<img src="/1.jpg" alt="x">b</p>         | ab
            &lt;b&gt; &amp;amp; &#8217;                 | <b> &amp; ’
            <!-- x --><script>y</script>z               | z
            """)
    void keepsTheWordsAndTheirPlaces(String html, String text) {
        assertThat(BodyRenderer.render(BodyFormat.HTML, html).text())
                .isEqualTo(text.replace('~', '\n').replace('→', '\t'));
    }

    @ParameterizedTest
    @CsvSource({"'    a\n\n      b\n\nc', 'a\n\n  b\n\nc'", "'a  \nb', 'a\nb'", "'a\nb', a b"})
    void keepsSpacesInCodeOnly(String markdown, String text) {
        assertThat(BodyRenderer.render(BodyFormat.MARKDOWN, markdown).text()).isEqualTo(text);
    }
}
