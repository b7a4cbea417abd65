package id.warta.article;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.site.CommentsConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommentRuleTest {
    private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    @Test
    void closesSomeTimeAfterThePublication() {
        var rule = rule(Map.of("warta.comments.close-after", "P7D"));

        assertThat(rule.isOpen("open", NOW.minus(Duration.ofDays(6)))).isTrue();
        assertThat(rule.isOpen("open", NOW.minus(Duration.ofDays(7)))).isFalse();
        assertThat(rule.isOpen("open", null)).isTrue();
    }

    @Test
    void staysOpenIfNothingElseIsSet() {
        assertThat(rule(Map.of()).isOpen("trusted", Instant.EPOCH)).isTrue();
        assertThat(rule(Map.of()).isOpen("closed", NOW)).isFalse();
    }

    @Test
    void closesTheWholeSite() {
        assertThat(rule(Map.of("warta.comments.closed", "true")).isOpen("immediate", NOW))
                .isFalse();
    }

    @Test
    void givesArticlesThatNameNoPolicyTheSites() {
        assertThat(rule(Map.of("warta.comments.policy", "trusted")).usual()).isEqualTo("trusted");
    }

    private static CommentRule rule(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(CommentsConfig.class)
                .withDefaultValues(settings)
                .addDiscoveredConverters()
                .withConverter(Duration.class, 200, CommentRuleTest::duration)
                .build();
        return new CommentRule(config.getConfigMapping(CommentsConfig.class), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** As the program's settings write it. */
    private static Duration duration(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var days = text.endsWith("d") && !text.startsWith("P");
        return Duration.parse(text.startsWith("P") ? text : days ? "P" + text : "PT" + text);
    }
}
