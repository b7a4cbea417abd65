package id.warta.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {
    @Test
    void leavesOutWhatXmlForbids() {
        assertThat(XmlText.of("a\u0000\u0001\u0008\u000B\u001F\uD800b\uDC00\uFFFE\uFFFF"))
                .isEqualTo("ab");
    }

    @Test
    void keepsEverythingElse() {
        var text = "a\t\n\r \u0085\u200B\u202E\uFFFD\uD83D\uDE00]]>";

        assertThat(XmlText.of(text)).isEqualTo(text);
    }

    @Test
    void dropsControlCharactersAndHalvesOfPairs() {
        assertThat(XmlText.of("a\u0000b\u0008\u001f\ufffe\uffff\ud800c\udc00")).isEqualTo("abc");
    }

    @Test
    void keepsTheVeryTextThatXmlCanHold() {
        var text = "tab\t baris\r\n 😀 ]]> </script> سلام \u202e\u0085";

        assertThat(XmlText.of(text)).isSameAs(text);
    }
}
