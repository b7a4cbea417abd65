package id.warta.search;

import id.warta.time.Jobs;
import id.warta.watch.DatabaseNumbers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Indexes articles that wait for it, because many were written at once. */
@ApplicationScoped
class SearchIndexing {
    private static final int PART = 200;

    private final EntityManager database;
    private final Jobs jobs;

    SearchIndexing(EntityManager database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    void begin(@Observes StartupEvent started, SearchConfig config, DatabaseNumbers numbers) {
        jobs.every(config.indexEvery(), "search index", this::catchUp);
        numbers.queue(
                "search",
                "select count(*), min(since) from (select since from article_search_pending order by article_id limit "
                        + DatabaseNumbers.MOST + ") waiting");
    }

    /** Indexes all waiting articles, except those that another server is indexing. */
    void catchUp() {
        while (QuarkusTransaction.requiringNew().call(this::indexSome) == PART && !jobs.isStopping()) {
            // the next part
        }
    }

    @SuppressWarnings("unchecked")
    private int indexSome() {
        List<UUID> taken = database.createNativeQuery("""
                        delete from article_search_pending where article_id in (
                            select p.article_id from article_search_pending p order by p.article_id limit :part
                            for update skip locked)
                        returning article_id""", UUID.class)
                .setParameter("part", PART)
                .getResultList();
        if (!taken.isEmpty()) {
            var ids = taken.stream().map(UUID::toString).collect(Collectors.joining(","));
            database.createNativeQuery("select 1 from index_articles(cast(string_to_array(:ids, ',') as uuid[]))")
                    .setParameter("ids", ids)
                    .getSingleResult();
        }
        return taken.size();
    }
}
