package id.warta.syndication;

import id.warta.rows.TransactionLocks;
import id.warta.time.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds up the rows of {@code article_month}: each change of what is public only adds one, so that writers never wait for each other. */
@ApplicationScoped
class KeptMonths {
    private static final String EVERY = "30s";

    private final EntityManager database;

    KeptMonths(EntityManager database) {
        this.database = database;
    }

    void begin(
            @Observes StartupEvent started,
            Jobs jobs,
            @ConfigProperty(name = "warta.schedule.every", defaultValue = "10s") String schedule) {
        jobs.every(schedule.equals("off") ? "off" : EVERY, "article months", this::addUp);
    }

    /**
     * Leaves one row for each month, or none where nothing is left of it, and those of each moment to come. One server does it at a
     * time: a change that counts no article would be lost in a sum of its own.
     */
    void addUp() {
        QuarkusTransaction.requiringNew().run(() -> {
            TransactionLocks.hold(database, "article months");
            database.createNativeQuery("""
                    with kept as (
                        select m.ctid as place, m.month, case when m.at > now() then m.at end as due from article_month m),
                    many as (
                        select k.month, k.due from kept k group by k.month, k.due having count(*) > 1),
                    taken as (
                        delete from article_month where ctid in (
                            select k.place from kept k join many s on s.month = k.month and s.due is not distinct from k.due)
                        returning month, at, number)
                    insert into article_month
                    select t.month, max(t.at), sum(t.number) from taken t
                    group by t.month, case when t.at > now() then t.at end having sum(t.number) <> 0""").executeUpdate();
        });
    }
}
