package id.warta.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                       0
            ' — … !? 😀 ',            0
            satu,                     1
            anak-anak,                1
            Jum'at Jum’at,            2
            Rp1.000.000 naik 2%,      3
            satu.dua,                 2
            satu - dua,               2
            "'kutip' -awal akhir-",   3
            Ekonomi (makro) & mikro,  3
            東京タワー,                 1
            café,                     1
            """)
    void countsAsAReaderWould(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "200, 1", "201, 2", "412, 3"})
    void roundsMinutesUp(int words, int minutes) {
        assertThat(Words.minutes(words)).isEqualTo(minutes);
    }

    @Test
    void countsCombiningMarksAsPartOfTheirLetter() {
        assertThat(Words.count("cafe\u0301s")).isEqualTo(1);
    }
}
