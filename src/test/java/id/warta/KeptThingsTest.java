package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever triggers keep equals what is made anew from the tables that it was made of. It runs after all other classes of the suite, so that
 * it looks at their writes.
 */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class KeptThingsTest {
    private static final String NEWSROOM = "'00000000-0000-0000-0000-000000000000'";

    @Inject
    AgroalDataSource database;

    @Test
    void keepsTheListing() throws SQLException {
        var kept = "scope, article_id, publish_at, unpublish_at, updated_at, comment_count";

        assertThat(rebuilt(
                        "article_listing",
                        kept,
                        "delete from article_listing",
                        "select list_articles(array(select id from article))"))
                .isEmpty();
    }

    @Test
    void keepsTheCounts() throws SQLException {
        assertThat(found("""
                        (select scope::text, sum(number) from article_count group by scope having sum(number) <> 0
                        except select scope::text, count(*) from article_listing where unpublish_at is null group by scope)
                        union all
                        (select scope::text, count(*) from article_listing where unpublish_at is null group by scope
                        except select scope::text, sum(number) from article_count group by scope)""")).isEmpty();
    }

    @Test
    void keepsTheMonths() throws SQLException {
        var kept =
                "select month, sum(number) from article_month where at <= now() group by month having sum(number) <> 0";
        var made = """
                select month_of(publish_at), count(*) from article_listing
                where scope = %s and publish_at <= now() and (unpublish_at is null or unpublish_at > now()) group by 1""".formatted(NEWSROOM);

        assertThat(found("(%1$s except %2$s) union all (%2$s except %1$s)".formatted(kept, made)))
                .isEmpty();
    }

    @Test
    void keepsTheWordsForSearching() throws SQLException {
        var current = "not exists (select 1 from article_search_pending p where p.article_id = k.article_id)";

        assertThat(rebuilt(
                        "article_search",
                        "article_id, configuration, publish_at, unpublish_at, strip(exact) as exact, strip(stems) as stems",
                        "delete from article_search k where " + current,
                        "select index_articles(array(select k.id from article k where k.status = 'published' and "
                                + current.replace("k.article_id", "k.id") + "))"))
                .isEmpty();
    }

    @Test
    void keepsTheNumberOfComments() throws SQLException {
        assertThat(found("""
                        select a.slug, a.comment_count from article a where a.comment_count <> (
                            select count(*) from comment c where c.article_id = a.id and c.status = 'approved')""")).isEmpty();
    }

    @Test
    void keepsTheNumberOfRepliesBelowAComment() throws SQLException {
        assertThat(found("""
                        with recursive up as (
                            select c.parent_id as above from comment c where c.status = 'approved' and c.parent_id is not null
                            union all
                            select c.parent_id from up join comment c on c.id = up.above where c.parent_id is not null)
                        select c.id::text, c.shown_below from comment c
                        where c.shown_below <> (select count(*) from up where up.above = c.id)""")).isEmpty();
    }

    /** Tests that move the clock forward take moments away before they come. */
    @Test
    void keepsNoMomentThatNoArticleHas() throws SQLException {
        assertThat(found("""
                        select m.article_id::text, m.kind from article_moment m
                        except
                        select a.id::text, due.kind from article a
                        cross join lateral (values ('appears', a.publish_at), ('expires', a.unpublish_at)) as due (kind, at)
                        where a.status = 'published' and due.at is not null""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "category", "tag", "author"})
    void keepsEverySlugThatADocumentHas(String kind) throws SQLException {
        assertThat(found("""
                        select d.slug from %1$s d where not exists (
                            select 1 from %1$s_slug s where s.slug = d.slug and s.%1$s_id = d.id)""".formatted(kind))).isEmpty();
    }

    @Test
    void keepsPathsOfCategories() throws SQLException {
        assertThat(found("""
                        select c.path from category c left join category above on above.id = c.parent_id
                        where c.path <> coalesce(above.path || '/', '') || c.slug""")).isEmpty();
    }

    /** The rows in which what is kept differs from what the statements make of nothing; the database stays as it is. */
    private List<String> rebuilt(String table, String columns, String... statements) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("create temporary table was on commit drop as select " + columns + " from " + table);
                for (String each : statements) {
                    statement.execute(each);
                }
                var is = "select " + columns + " from " + table;
                return rows(
                        connection,
                        "(%1$s except select * from was) union all (select * from was except %1$s)".formatted(is));
            } finally {
                connection.rollback();
            }
        }
    }

    private List<String> found(String query) throws SQLException {
        try (var connection = database.getConnection()) {
            return rows(connection, query);
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1) + " "
                        + found.getString(found.getMetaData().getColumnCount()));
            }
        }
        return rows;
    }
}
