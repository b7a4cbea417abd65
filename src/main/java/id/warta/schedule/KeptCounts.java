package id.warta.schedule;

import id.warta.time.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** Adds up the rows of {@code article_count}: each change of a listing only adds one, so that writers never wait for each other. */
@ApplicationScoped
class KeptCounts {
    private static final String EVERY = "30s";

    private final EntityManager database;

    KeptCounts(EntityManager database) {
        this.database = database;
    }

    void begin(@Observes StartupEvent started, Jobs jobs, ScheduleConfig config) {
        jobs.every(config.every().equals("off") ? "off" : EVERY, "article counts", this::addUp);
    }

    /** Leaves one row for each scope, or none where the sum is zero; rows that somebody else adds up at this time are left to them. */
    void addUp() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                        with many as (
                            select c.scope from article_count c group by c.scope having count(*) > 1),
                        taken as (
                            delete from article_count where ctid in (
                                select c.ctid from article_count c join many m on m.scope = c.scope for update of c skip locked)
                            returning scope, number)
                        insert into article_count
                        select t.scope, sum(t.number) from taken t group by t.scope having sum(t.number) <> 0""").executeUpdate());
    }
}
