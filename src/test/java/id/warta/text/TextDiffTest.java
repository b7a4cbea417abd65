package id.warta.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.text.TextPart.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDiffTest {
    @Test
    void comparesByWords() {
        assertThat(TextDiff.of("Harga beras naik.", "Harga gula naik."))
                .containsExactly(
                        new TextPart(Kind.KEPT, "Harga "),
                        new TextPart(Kind.DELETED, "beras"),
                        new TextPart(Kind.INSERTED, "gula"),
                        new TextPart(Kind.KEPT, " naik."));
    }

    @Test
    void keepsWholeParagraphsApart() {
        assertThat(TextDiff.of("Satu.\n\nDua.\n", "Satu.\n\nSisipan.\n\nDua.\n"))
                .extracting(TextPart::kind)
                .containsExactly(Kind.KEPT, Kind.INSERTED, Kind.KEPT);
    }

    @Test
    void findsNothingInEqualTexts() {
        assertThat(TextDiff.of("Sama.\n", "Sama.\n")).containsExactly(new TextPart(Kind.KEPT, "Sama.\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void makesUpBothTexts(int seed) {
        var random = new Random(seed);
        var before = text(random);
        var after = text(random);

        var parts = TextDiff.of(before, after);

        assertThat(join(parts, Kind.INSERTED)).isEqualTo(before);
        assertThat(join(parts, Kind.DELETED)).isEqualTo(after);
    }

    @Test
    void tellsAHugeRewriteAsReplaced() {
        var before = "a ".repeat(100_000);
        var after = "b ".repeat(100_000);

        assertThat(TextDiff.of(before, after)).extracting(TextPart::kind).containsExactly(Kind.DELETED, Kind.INSERTED);
    }

    private static String join(List<TextPart> parts, Kind without) {
        return parts.stream()
                .filter(part -> part.kind() != without)
                .map(TextPart::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        var words = List.of("satu", "dua", " ", "\n", ", ", "“tiga”", "\r\n", "é", "😀");
        return random.ints(200, 0, words.size()).mapToObj(words::get).collect(Collectors.joining());
    }
}
