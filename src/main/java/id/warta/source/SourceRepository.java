package id.warta.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every query on sources. */
@ApplicationScoped
class SourceRepository {
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String STANDING = """
            from source_article s join article a on a.external_id = s.external_id
            where s.source = :source and a.status in ('draft', 'in-review', 'published')""";
    private static final String MISSING = STANDING + """

            and not exists (select 1 from source_upload u where u.run = :run and u.external_id = s.external_id)""";

    private final EntityManager database;

    SourceRepository(EntityManager database) {
        this.database = database;
    }

    /** An article that a source no longer sends. */
    record Missing(UUID id, String externalId, String slug, String language, int version, String status) {}

    /** Forgets uploads that broke off. */
    void sweep(Instant now) {
        database.createNativeQuery("delete from source_upload where noted_at < :before")
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
    }

    void note(UUID run, Collection<String> externalIds, Instant now) {
        database.createNativeQuery("""
                        insert into source_upload (run, external_id, noted_at)
                        select :run, external_id, :now from unnest(cast(:externalIds as text[])) as external_id on conflict do nothing""")
                .setParameter("run", run)
                .setParameter("externalIds", externalIds.toArray(String[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** How many articles that the source sent before are neither withdrawn nor trashed. */
    long countStanding(String source) {
        return count(database.createNativeQuery("select count(*) " + STANDING)
                .setParameter("source", source)
                .getSingleResult());
    }

    long countMissing(String source, UUID run) {
        return count(database.createNativeQuery("select count(*) " + MISSING)
                .setParameter("source", source)
                .setParameter("run", run)
                .getSingleResult());
    }

    /** Some of the missing, in the order of their external ids. */
    List<Missing> listMissing(String source, UUID run, String after, int max) {
        List<?> rows = database.createNativeQuery(
                        "select a.id as id, a.external_id as external_id, a.slug as slug, a.language as language, "
                                + "a.version as version, a.status as status "
                                + MISSING
                                + " and s.external_id > :after order by s.external_id",
                        Tuple.class)
                .setParameter("source", source)
                .setParameter("run", run)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Missing(
                        row.get("id", UUID.class),
                        row.get("external_id", String.class),
                        row.get("slug", String.class),
                        row.get("language", String.class),
                        ((Number) row.get("version")).intValue(),
                        row.get("status", String.class)))
                .toList();
    }

    /** Remembers what an upload sent, and forgets what is withdrawn or trashed and was not sent. */
    void remember(String source, UUID run) {
        database.createNativeQuery("""
                        insert into source_article (source, external_id)
                        select :source, external_id from source_upload where run = :run on conflict do nothing""")
                .setParameter("source", source)
                .setParameter("run", run)
                .executeUpdate();
        database.createNativeQuery("""
                        delete from source_article s where s.source = :source
                        and not exists (select 1 from source_upload u where u.run = :run and u.external_id = s.external_id)
                        and not exists (select 1 from article a
                            where a.external_id = s.external_id and a.status not in ('withdrawn', 'trashed'))""")
                .setParameter("source", source)
                .setParameter("run", run)
                .executeUpdate();
    }

    void forget(UUID run) {
        database.createNativeQuery("delete from source_upload where run = :run")
                .setParameter("run", run)
                .executeUpdate();
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }
}
