package id.warta.search;

import static id.warta.testing.Newsroom.publish;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.Metrics;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndexQueueTest {
    private static final String WAITING = "warta_queue_waiting{queue=\"search\"}";
    private static final String OLDEST = "warta_queue_oldest_seconds{queue=\"search\"}";

    @Inject
    Metrics metrics;

    @Inject
    SearchIndexing indexing;

    @Inject
    Sql sql;

    @Test
    void countsArticlesThatWaitToBeIndexed() {
        indexing.catchUp();
        var id = UUID.fromString(publish("meter-indeks"));
        sql.run("insert into article_search_pending (article_id, since) values (?, now() - interval '2 minutes')", id);

        assertThat(metrics.counted().of(WAITING)).isEqualTo(1);
        assertThat(metrics.of(OLDEST)).isBetween(100.0, 200.0);

        indexing.catchUp();
        assertThat(metrics.counted().of(WAITING)).isZero();
        assertThat(metrics.of(OLDEST)).isZero();
    }
}
