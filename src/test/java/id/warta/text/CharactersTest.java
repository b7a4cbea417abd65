package id.warta.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "teks", "é", "😀", "\uFFFD", "\u0001"})
    void acceptsWholeCharacters(String text) {
        assertThat(Characters.isStorable(text)).isTrue();
        assertThat(Characters.makeStorable(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD83Db", "a\uDE00b"})
    void refusesWhatNoDatabaseStores(String text) {
        assertThat(Characters.isStorable(text)).isFalse();
        assertThat(Characters.makeStorable(text)).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void findsHalvesAtTheEdges(String text) {
        assertThat(Characters.isStorable(text)).isFalse();
        assertThat(Characters.makeStorable(text)).hasSameSizeAs(text).matches(Characters::isStorable);
    }
}
