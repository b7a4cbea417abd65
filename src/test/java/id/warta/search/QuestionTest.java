package id.warta.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Siapa ketua delegasi pada pertemuan itu?; ketua,delegasi,pertemuan
            the price of rice; price,rice
            "harga beras" naik; harga beras,naik
            banjir OR longsor; banjir|longsor
            covid-19, rp5.000!; covid-19,rp5.000
            yang di dan; yang,di,dan
            """)
    void keepsWhatCounts(String text, String parts) {
        assertThat(Question.parse(text, "").parts()).containsExactly(parts.split(","));
    }

    @Test
    void readsWhatMustNotBeThere() {
        var question = Question.parse("banjir -jakarta -\"air laut\"", "");

        assertThat(question.parts()).containsExactly("banjir");
        assertThat(question.excluded()).containsExactly("jakarta", "air laut");
        assertThat(question.strict()).isTrue();
    }

    @Test
    void isNoStricterThanItSays() {
        assertThat(Question.parse("banjir jakarta", "").strict()).isFalse();
        assertThat(Question.parse("OR banjir", "").strict()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!! --- | \"\" -", "OR", "-", " "})
    void asksNothingWithoutAWord(String text) {
        assertThat(Question.parse(text, "").asksNothing()).isTrue();
    }

    @Test
    void countsSixteenPartsAtMost() {
        assertThat(Question.parse("kata1 kata2 kata3 " + "a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3 b4 b5 b6", "")
                        .parts())
                .hasSize(16);
    }
}
