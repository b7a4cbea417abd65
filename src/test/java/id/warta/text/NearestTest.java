package id.warta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("headline", "slug", "category", "category.name", "publishedAt", "updatedAt", "limit", "q");

    @ParameterizedTest
    @CsvSource({
        "headlnie, headline",
        "HEADLINE, headline",
        "slugs, slug",
        "lug, slug",
        "catgory, category",
        "category_name, category.name",
        "publisheddate, publishedAt",
        "limti, limit",
        "qq, q"
    })
    void findsWhatWasMeant(String given, String meant) {
        assertThat(Nearest.to(given, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "author", "gu", "sulgs!", "\uD83D\uDE00"})
    void staysSilentWhenNothingIsNear(String given) {
        assertThat(Nearest.to(given, KNOWN)).isEmpty();
    }

    @Test
    void prefersTheFewestSlips() {
        assertThat(Nearest.to("updatedat", List.of("updatedBy", "updatedAt"))).contains("updatedAt");
    }

    @Test
    void prefersTheFirstInTheAlphabetAmongEquals() {
        assertThat(Nearest.to("tagz", List.of("tags", "tagx"))).contains("tags");
        assertThat(Nearest.to("tagz", List.of("tagx", "tags"))).contains("tags");
    }

    @Test
    void ignoresVeryLongNames() {
        var name = "a".repeat(65);

        assertThat(Nearest.to(name, List.of(name))).isEmpty();
    }
}
