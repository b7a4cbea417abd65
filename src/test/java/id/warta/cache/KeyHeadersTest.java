package id.warta.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyHeadersTest {
    private static final List<String> KINDS =
            List.of("article", "articles", "author", "category", "comments", "tag", "updates");
    private static final List<String> WITHOUT_ID =
            List.of("articles", "tags", "site", "search", "search-configurations", "sitemaps", "sitemap-2026-11");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            SURROGATE_KEY | Surrogate-Key | articles site tags
            CACHE_TAG     | Cache-Tag     | articles,site,tags
            CACHE_GROUPS  | Cache-Groups  | "articles", "site", "tags"
            """, delimiter = '|')
    void writesTheHeaderOfEachKindOfCache(KeyHeader kind, String name, String value) {
        assertThat(of(kind, keys("articles", "site", "tags"))).contains(new DeliveredAnswer.Header(name, value));
    }

    @ParameterizedTest
    @EnumSource
    void writesNoneForAnAnswerThatIsMadeOfNothing(KeyHeader kind) {
        assertThat(of(kind, Set.of())).isEmpty();
    }

    @Test
    void writesNoneUnlessAskedTo() {
        assertThat(of(KeyHeader.NONE, keys("articles"))).isEmpty();
    }

    @Test
    void namesTheArticlesOfAUsualPageOneByOne() {
        var shown = keys("articles", "site");
        shown.addAll(documents("article", 20));
        shown.addAll(documents("tag", 40));
        shown.addAll(documents("author", 20));
        shown.addAll(documents("category", 8));

        assertThat(named(KeyHeader.SURROGATE_KEY, shown))
                .containsAll(documents("article", 20))
                .contains("articles", "site", "any-author", "any-tag")
                .hasSizeLessThan(40);
    }

    @Test
    void namesWhatChangesLeastByItsKindFirst() {
        var shown = new LinkedHashSet<>(documents("article", 20));
        shown.addAll(documents("articles", 20));
        shown.addAll(documents("author", 20));

        assertThat(named(KeyHeader.SURROGATE_KEY, shown))
                .containsAll(documents("article", 20))
                .containsAll(documents("articles", 20))
                .contains("any-author")
                .hasSize(41);
    }

    @Test
    void namesKindsOnlyWhereThereAreTooManyArticles() {
        var shown = keys("articles", "site");
        shown.addAll(documents("article", 100));
        shown.addAll(documents("category", 2));

        assertThat(named(KeyHeader.SURROGATE_KEY, shown))
                .containsExactlyInAnyOrder("articles", "site", "any-article", "any-category");
    }

    @Test
    void namesNoMoreGroupsThanCachesMustKeep() {
        var shown = documents("article", 32);
        assertThat(named(KeyHeader.CACHE_GROUPS, shown)).hasSize(32);

        shown.add("site");
        assertThat(named(KeyHeader.CACHE_GROUPS, shown)).containsExactlyInAnyOrder("any-article", "site");
    }

    /** Whatever is told of a change is {@code kind-id any-kind}, or a name without an id as it stands. */
    @ParameterizedTest
    @EnumSource(value = KeyHeader.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void staysWithinItsLimitAndReachableByEveryKey(KeyHeader kind) {
        var random = new Random(20_261_127);
        for (int round = 0; round < 300; round++) {
            var shown = new ArrayList<>(WITHOUT_ID.subList(0, random.nextInt(WITHOUT_ID.size() + 1)));
            for (var of : KINDS) {
                shown.addAll(documents(of, random.nextInt(1 << random.nextInt(9))));
            }
            if (shown.isEmpty()) {
                continue;
            }

            assertThat(of(kind, new LinkedHashSet<>(shown))
                            .orElseThrow()
                            .value()
                            .length())
                    .isLessThanOrEqualTo(KeyHeader.MAX_LENGTH);
            var named = named(kind, new LinkedHashSet<>(shown));
            assertThat(named).allMatch(key -> key.length() <= 32);
            assertThat(shown)
                    .allMatch(key -> named.contains(key)
                            || CacheKeys.kind(key)
                                    .map(CacheKeys::any)
                                    .filter(named::contains)
                                    .isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "article-AaIbyQN5d2CkuaWiQc5Kbg, article",
        "comments--_IbyQN5d2CkuaWiQc5-_g, comments",
        "articles,",
        "search-configurations,",
        "sitemap-2026-11,",
        "any-article,",
        "-AaIbyQN5d2CkuaWiQc5Kbg,",
    })
    void findsTheKindOfAKeyWithAnId(String key, String kind) {
        assertThat(CacheKeys.kind(key)).isEqualTo(Optional.ofNullable(kind));
    }

    private static Set<String> named(KeyHeader kind, Set<String> keys) {
        var value = of(kind, keys).orElseThrow().value().replace("\"", "");
        return new LinkedHashSet<>(List.of(value.split("[ ,]+", -1)));
    }

    private static Optional<DeliveredAnswer.Header> of(KeyHeader kind, Set<String> keys) {
        return new KeyHeaders(new CacheConfig() {
                    @Override
                    public Optional<MemorySize> size() {
                        return Optional.empty();
                    }

                    @Override
                    public Duration maxAge() {
                        return Duration.ZERO;
                    }

                    @Override
                    public KeyHeader keyHeaders() {
                        return kind;
                    }
                })
                .of(keys);
    }

    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    private static Set<String> documents(String kind, int count) {
        var keys = new LinkedHashSet<String>();
        IntStream.rangeClosed(1, count)
                .forEach(number -> keys.add(CacheKeys.name(kind, new UUID(0x0190_0000_0000_7000L, number))));
        return keys;
    }
}
