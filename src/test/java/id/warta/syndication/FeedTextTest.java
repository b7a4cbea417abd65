package id.warta.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.DatelineView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {
    private static final DatelineView DATELINE = new DatelineView("Jakarta", "LEI", "Jakarta, L&I");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Isi <b>b</b></p><p>c</p>           | <p>Jakarta, L&amp;I – Isi <b>b</b></p><p>c</p>
            <h2>a</h2><blockquote><p>b</p></blockquote><p>c</p> | <h2>a</h2><blockquote><p>b</p></blockquote><p>Jakarta, L&amp;I – c</p>
            <ul><li>a</li></ul>                   | <p>Jakarta, L&amp;I</p><ul><li>a</li></ul>
            """)
    void showsTheDatelineBeforeTheFirstParagraph(String html, String shown) {
        assertThat(FeedText.withDateline(html, DATELINE)).isEqualTo(shown);
        assertThat(FeedText.withDateline(html, null)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Isi|Jakarta, L&I – Isi", "''|Jakarta, L&I"})
    void showsTheDatelineInPlainText(String text, String shown) {
        assertThat(FeedText.textWithDateline(text, DATELINE)).isEqualTo(shown);
        assertThat(FeedText.textWithDateline(text, null)).isEqualTo(text);
    }

    @Test
    void makesPostersAbsolute() {
        assertThat(FeedText.standalone(
                        "<video poster=\"/a.jpg\" src=\"/b.mp4\"></video>",
                        "https://lei.example/x",
                        "https://lei.example"))
                .contains("poster=\"https://lei.example/a.jpg\"", "src=\"https://lei.example/b.mp4\"");
    }

    @Test
    void makesAddressesAbsoluteAndLeavesTheRest() {
        var html =
                "<p><a href=\"/a\">a</a> <a href=\"#b\">b</a> <a href=\"mailto:c@d.example\">c</a> <img src=\"e.png\"></p>";

        assertThat(FeedText.standalone(html, "https://lei.example/x/y", "https://lei.example"))
                .isEqualTo("<p><a href=\"https://lei.example/a\">a</a> <a href=\"https://lei.example/x/y#b\">b</a> "
                        + "<a href=\"mailto:c@d.example\">c</a> <img src=\"https://lei.example/e.png\"></p>");
    }
}
