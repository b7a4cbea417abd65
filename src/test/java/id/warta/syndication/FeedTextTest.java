package id.warta.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedTextTest {
    @Test
    void makesAddressesAbsoluteAndLeavesTheRest() {
        var html =
                "<p><a href=\"/a\">a</a> <a href=\"#b\">b</a> <a href=\"mailto:c@d.example\">c</a> <img src=\"e.png\"></p>";

        assertThat(FeedText.standalone(html, "https://lei.example/x/y", "https://lei.example"))
                .isEqualTo("<p><a href=\"https://lei.example/a\">a</a> <a href=\"https://lei.example/x/y#b\">b</a> "
                        + "<a href=\"mailto:c@d.example\">c</a> <img src=\"https://lei.example/e.png\"></p>");
    }
}
