package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.KeptThings;
import id.warta.testing.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What triggers keep is what its documents make anew. It runs after all other classes on the server, so that it sees the writes of all. */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class KeptThingsTest {
    @Inject
    Sql sql;

    @Inject
    AgroalDataSource database;

    @Test
    void keepsTheListing() {
        assertThat(sql.texts(KeptThings.LISTING)).isEmpty();
    }

    @Test
    void keepsTheCounts() {
        assertThat(sql.texts(KeptThings.COUNTS)).isEmpty();
    }

    @Test
    void keepsTheMonths() {
        assertThat(sql.texts(KeptThings.MONTHS)).isEmpty();
    }

    @Test
    void keepsTheMoments() {
        assertThat(sql.texts(KeptThings.MOMENTS)).isEmpty();
    }

    @Test
    void keepsWhatLeftTheFeeds() {
        assertThat(sql.texts(KeptThings.DEPARTURES)).isEmpty();
    }

    @Test
    void keepsTheNumberOfComments() {
        assertThat(sql.texts(KeptThings.COMMENT_COUNTS)).isEmpty();
    }

    @Test
    void keepsTheNumberOfRepliesBelowAComment() {
        assertThat(sql.texts(KeptThings.REPLIES_BELOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "category", "tag", "author", "rubric"})
    void keepsEverySlugThatADocumentHas(String kind) {
        assertThat(sql.texts(KeptThings.slugs(kind))).isEmpty();
    }

    @Test
    void keepsThePathsOfCategories() {
        assertThat(sql.texts(KeptThings.CATEGORY_PATHS)).isEmpty();
    }

    @Test
    void keepsNoDeletedArticleAsRelated() {
        assertThat(sql.texts(KeptThings.RELATED_TO_DELETED)).isEmpty();
    }

    @Test
    void keepsTheWordsForSearching() throws SQLException {
        var words =
                "select article_id, configuration, publish_at, unpublish_at, strip(exact) as exact, strip(stems) as stems "
                        + "from article_search where article_id not in (select article_id from article_search_pending)";

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table was on commit drop as " + words);
            statement.execute("delete from article_search");
            statement.execute("select index_articles(array(select id from article))");
            var changed = statement.executeQuery(
                    "(%1$s except table was) union all (table was except %1$s)".formatted(words));
            boolean differs = changed.next();
            connection.rollback(); // closing would commit
            assertThat(differs).isFalse();
        }
    }
}
