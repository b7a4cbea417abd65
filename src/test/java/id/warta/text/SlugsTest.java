package id.warta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            'Hello, World!',                  hello-world
            spam & eggs,                      spam-eggs
            ke­ter­puruk​an,                   keterpurukan
            ' multiple---dash and  space ',   multiple-dash-and-space
            __strip__underscore-value___,     strip-underscore-value
            spam & ıçüş,                      spam-icus
            İstanbul,                         istanbul
            你好,                              ni-hao
            Привет мир,                       privet-mir
            Æon straße,                       aeon-strasse
            BI Tahan Suku Bunga 5%,           bi-tahan-suku-bunga-5
            """)
    void writesAnyScriptInPlainLetters(String text, String slug) {
        assertThat(Slugs.of(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jum'at", "Jum’at", "Jumʼat", "Jum`at", "“Jum‘at”"})
    void dropsQuotesInsideWords(String text) {
        assertThat(Slugs.of(text)).isEqualTo("jumat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀🎉", "---", "\uD800", "؟!"})
    void isEmptyWithoutLettersOrDigits(String text) {
        assertThat(Slugs.of(text)).isEmpty();
    }

    @Test
    void endsWithAWholeWord() {
        assertThat(Slugs.of("sepuluh kata ".repeat(50)))
                .hasSizeBetween(80, Slugs.MAX_LENGTH)
                .endsWith("-kata");
    }

    @Test
    void keepsAWordThatFitsExactly() {
        assertThat(Slugs.of("a".repeat(47) + " " + "b".repeat(48) + " c")).hasSize(Slugs.MAX_LENGTH);
    }

    @Test
    void cutsAWordThatIsTooLongByItself() {
        assertThat(Slugs.of("a " + "b".repeat(1_000_000))).hasSize(Slugs.MAX_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123e4567-e89b-12d3-a456-426614174000", "019A0000-0000-7000-8000-000000000000"})
    void neverReadsAsAnId(String id) {
        assertThat(Slugs.of(id)).startsWith("s-").matches(Slugs::isSlug);
        assertThat(Slugs.isSlug(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "bi-tahan-suku-bunga", "2026", "a1-2b", "1-2-3-4-5", "1-0-0-0-2"})
    void acceptsAChosenSlug(String slug) {
        assertThat(Slugs.isSlug(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "é", "a_b", "a\n"})
    void refusesAChosenSlugOutsideThePattern(String slug) {
        assertThat(Slugs.isSlug(slug)).isFalse();
    }

    @Test
    void limitsAChosenSlug() {
        assertThat(Slugs.isSlug("a".repeat(120))).isTrue();
        assertThat(Slugs.isSlug("a".repeat(121))).isFalse();
    }

    @Test
    void answersManyThreadsAlike() {
        assertThat(IntStream.range(0, 400).parallel().mapToObj(each -> Slugs.of("Привет, İstanbul 你好")))
                .containsOnly("privet-istanbul-ni-hao");
    }
}
