package id.warta.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePathPatternTest {
    private static final UUID ID = UUID.fromString("018f2c6e-7a10-7cc0-9d1e-0d5f5e2b4a42");
    private static final Instant LATE = Instant.parse("2026-02-28T20:00:00Z"); // already March in Jakarta

    @ParameterizedTest
    @CsvSource(textBlock = """
            /{category}/{slug}, /ekonomi/panen-raya
            /{categoryPath}/{slug}, /bisnis/ekonomi/panen-raya
            /{year}/{month}/{day}/{slug}.html, /2026/03/01/panen-raya.html
            /berita/{id}, /berita/018f2c6e-7a10-7cc0-9d1e-0d5f5e2b4a42
            """)
    void makesThePathAndFindsTheArticleByIt(String text, String path) {
        var pattern = ArticlePathPattern.of(text);

        assertThat(pattern.path(ID, "panen-raya", "ekonomi", "bisnis/ekonomi", LATE, ZoneId.of("Asia/Jakarta")))
                .isEqualTo(path);
        assertThat(pattern.slugOrId(path)).contains(text.contains("{slug}") ? "panen-raya" : ID.toString());
    }

    @Test
    void hasNoPathBeforeTheDayThatItNeedsIsKnown() {
        assertThat(ArticlePathPattern.of("/{year}/{slug}").path(ID, "a", "b", "b", null, ZoneId.of("UTC")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{slug}",
                "/",
                "/{category}",
                "/{slug}/",
                "//{slug}",
                "/{titel}/{slug}",
                "/{categoryPath}x/{slug}",
                "/../{slug}",
                "/{slug}?a",
                "/a b/{slug}"
            })
    void refusesWhatNamesNoArticle(String text) {
        assertThat(ArticlePathPattern.isOne(text)).isFalse();
    }
}
