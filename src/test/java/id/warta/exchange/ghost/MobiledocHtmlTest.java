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

/** Mobiledoc's sections become HTML. */
class MobiledocHtmlTest {
    private final List<Warning> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1, "p", [[0, [], 0, "Awal "], [0, [0], 1, "tebal"], [0, [], 0, " akhir"]]] | <p>Awal <strong>tebal</strong> akhir</p>
            [1, "h2", [[0, [1, 0], 1, "a"], [0, [], 1, "b"]]] | <h2><a href="https://x.example"><strong>a</strong>b</a></h2>
            [1, "p", [[0, [], 0, "a"], [1, [], 0, 0], [0, [], 0, "b"]]] | <p>a<br>b</p>
            [1, "blockquote", [[0, [], 0, "Kata"]]] | <blockquote><p>Kata</p></blockquote>
            [1, "aside", [[0, [], 0, "Kata"]]] | <blockquote><p>Kata</p></blockquote>
            [1, "script", [[0, [], 0, "Kata"]]] | <p>Kata</p>
            [1, "p", []] | ``
            [2, "/a.jpg"] | <figure><img src="/a.jpg" alt=""></figure>
            [3, "ol", [[[0, [], 0, "a"]], [[0, [], 0, "b"]]]] | <ol><li>a</li><li>b</li></ol>
            [10, 0] | <figure><img src="/a.jpg" alt=""><figcaption>Ket</figcaption></figure>
            [10, 1] | <hr>
            """)
    void rendersASection(String section, String html) {
        assertThat(render(section)).isEqualTo(html);
        assertThat(warnings).isEmpty();
    }

    @Test
    void rendersMarkdownCards() {
        assertThat(render("[10, 2]")).contains("<em>markdown</em>", "<li>butir</li>");
    }

    private String render(String section) {
        var body = Document.createShell("").body();
        new MobiledocHtml(new CardPayloads(new Losses(warnings, true)))
                .read(Imports.read("""
                        {"version": "0.3.1", "atoms": [["soft-return", "", {}]], "markups": [["strong"], ["a", ["href", "https://x.example",
                         "onclick", "x()"]]], "cards": [["image", {"src": "/a.jpg", "caption": "Ket"}], ["hr", {}],
                         ["markdown", {"markdown": "Teks *markdown*\\n\\n- butir"}]], "sections": [""" + section + "]}"))
                .forEach(body::appendChild);
        return WordPressText.html(body);
    }
}
