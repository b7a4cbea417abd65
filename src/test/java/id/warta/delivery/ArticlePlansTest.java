package id.warta.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.ArticleFilter;
import id.warta.article.ArticleRow;
import id.warta.article.ArticleSort;
import id.warta.cache.ExplainedReads;
import id.warta.input.Parameters;
import id.warta.paging.PageRequest;
import id.warta.testing.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL does for readers of 100,000 articles, in a database of its own. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class ArticlePlansTest {
    private static final int PAGE = 101;
    private static final Pattern SORTED = Pattern.compile(
            "(?m)^(\\s*)(?:->\\s+)?(?:Incremental )?Sort .*\\n(?:(?!\\s*->).*\\n)*\\s*->.*?rows=(\\d+)");
    private static final String LARGE = "article|article_listing|article_tag|article_author|article_slug|comment";

    @Inject
    OwnDatabase databases;

    private OwnDatabase.Opened database;
    private ExplainedReads reads;
    private PublicArticleRepository articles;

    private void open() {
        if (database == null) {
            database = databases.open("plans");
            database.fill("plans.sql");
            reads = new ExplainedReads(database.source());
            articles = new PublicArticleRepository(reads, null);
        }
    }

    @AfterAll
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -publishedAt  | -         | -        | -         | -  | -
                    publishedAt   | -         | -        | -         | -  | -
                    -updatedAt    | -         | -        | -         | -  | -
                    -commentCount | -         | -        | -         | -  | -
                    headline      | -         | -        | -         | -  | -
                    -publishedAt  | rubrik-1  | -        | -         | -  | -
                    publishedAt   | rubrik-1  | -        | -         | -  | -
                    -updatedAt    | rubrik-1  | -        | -         | -  | -
                    -commentCount | rubrik-1  | -        | -         | -  | -
                    -publishedAt  | rubrik-20 | -        | -         | -  | -
                    -publishedAt  | -         | topik-13 | -         | -  | -
                    -updatedAt    | -         | topik-13 | -         | -  | -
                    -commentCount | -         | topik-90 | -         | -  | -
                    -publishedAt  | -         | topik-99 | -         | -  | -
                    -publishedAt  | -         | -        | penulis-3 | -  | -
                    -updatedAt    | -         | -        | penulis-3 | -  | -
                    -publishedAt  | -         | -        | -         | id | -
                    -updatedAt    | -         | -        | -         | id | -
                    -publishedAt  | -         | -        | -         | -  | true
                    -publishedAt  | rubrik-1  | topik-26 | -         | -  | -
                    -publishedAt  | rubrik-2  | -        | penulis-3 | id | -
                    """)
    void walksAnIndexInTheOrderOfTheList(
            String sort, String category, String tag, String author, String language, String featured) {
        open();
        var given = new ArticleListParameters();
        given.category = category;
        given.tag = tag;
        given.author = author;
        given.language = language;
        given.featured = featured;
        var listing = ArticleListing.of(new Parameters(), given);

        var now = Instant.now();
        listing.in(articles.findScopes(listing, now), now);
        var rows = articles.list(
                listing, ArticleSort.ofPublic(sort), new PageRequest("", 20, null, false, 0), ArticleRow.Extra.NONE);
        var last = ArticleSort.keys(sort, rows.get(rows.size() - 1));
        articles.list(
                listing, ArticleSort.ofPublic(sort), new PageRequest("", 20, last, false, 0), ArticleRow.Extra.NONE);

        assertThat(rows).hasSize(21);
        assertIndexed(reads.plans());
    }

    @ParameterizedTest
    @ValueSource(strings = {"berita-777", "tidak-ada"})
    void findsAnArticleByIndex(String slug) {
        open();
        var now = Instant.now();

        articles.findPublic(ArticleFilter.visible(now).slug(slug), "id", ArticleRow.Extra.HTML);
        articles.findPublic(ArticleFilter.visibleOrWithdrawn(now).everSlug(slug), "id", ArticleRow.Extra.NONE);

        assertIndexed(reads.plans());
    }

    private static void assertIndexed(List<String> plans) {
        assertThat(plans).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan).doesNotContainPattern("Seq Scan on (" + LARGE + ")\\b");
            var sorted = SORTED.matcher(plan);
            while (sorted.find()) {
                assertThat(Integer.parseInt(sorted.group(2))).as(plan).isLessThanOrEqualTo(PAGE);
            }
        });
    }
}
