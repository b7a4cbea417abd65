package id.warta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of links that are replaced where they stand. */
class BodyLinksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a href="/lama">x</a>                        | <a href="/baru">x</a>
            <A class='a > b' HREF='/lama' id=c>x</A>     | <A class='a > b' HREF="/baru" id=c>x</A>
            <a title="href=&quot;/lama&quot;" href="/b"> | <a title="href=&quot;/lama&quot;" href="/b">
            <a href="/lama?a=1&amp;b=2">                 | <a href="/baru?a=1&amp;b=2">
            <a href="/lama"><img src="/lama"></a> /lama  | <a href="/baru"><img src="/lama"></a> /lama
            <abbr href="/lama"> <p data-href="/lama">    | <abbr href="/lama"> <p data-href="/lama">
            <a href="https://lain.example/lama">         | <a href="https://lain.example/lama">
            <a data-href="/lama" href="/lama">           | <a data-href="/lama" href="/baru">
            """)
    void replacesTheAddressesOfLinks(String html, String replaced) {
        assertThat(BodyLinks.inHtml(html, BodyLinksTest::other)).isEqualTo(replaced);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [x](/lama) dan /lama                | [x](/baru) dan /lama
            [x](/lama "Judul") [y]( </lama> )   | [x](/baru "Judul") [y]( </baru> )
            [x][1]¶¶[1]: /lama 'Judul'      | [x][1]¶¶[1]: /baru 'Judul'
            `[x](/lama)` [x](/lama)             | `[x](/lama)` [x](/baru)
            ```¶[x](/lama)¶```¶[x](/lama) | ```¶[x](/lama)¶```¶[x](/baru)
            <a href="/lama">x</a>               | <a href="/baru">x</a>
            <https://lama.example/a_(b)>        | <https://baru.example/a>
            [x](https://lama.example/a_(b))     | [x](https://baru.example/a)
            ![x](/gambar.jpg)                   | ![x](/gambar.jpg)
            """)
    void replacesTheAddressesOfMarkdown(String markdown, String replaced) {
        assertThat(BodyLinks.inMarkdown(markdown.replace("¶", "\n"), BodyLinksTest::other))
                .isEqualTo(replaced.replace("¶", "\n"));
    }

    @Test
    void writesAddressesThatCloseNothing() {
        assertThat(BodyLinks.inHtml("<a href=\"/a\">x</a>", address -> Optional.of("/\"><b>&")))
                .isEqualTo("<a href=\"/&quot;&gt;&lt;b&gt;&amp;\">x</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href=\"", "<a ", "[x](", "[1]:", "```\n", "<a href='x", "](((((", "$1 \\1"})
    void leavesBrokenMarkupAsItIs(String body) {
        var longer = body + "a".repeat(50_000);

        assertThat(BodyLinks.inHtml(longer, BodyLinksTest::other)).isEqualTo(longer);
        assertThat(BodyLinks.inMarkdown(longer, BodyLinksTest::other)).isEqualTo(longer);
    }

    private static Optional<String> other(String address) {
        if (address.equals("https://lama.example/a_(b)")) {
            return Optional.of("https://baru.example/a");
        }
        return address.startsWith("/lama") ? Optional.of(address.replace("/lama", "/baru")) : Optional.empty();
    }
}
