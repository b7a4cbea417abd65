package id.warta.revision;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.managed.Arrived;
import id.warta.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in the history of articles that came from another Warta. */
@ApplicationScoped
public class RevisionArchive {
    private final EntityManager database;

    RevisionArchive(EntityManager database) {
        this.database = database;
    }

    /**
     * A revision of another Warta.
     *
     * @param changed JSON array of the members that it changed
     * @param content the article as it was then
     */
    public record ArchivedRevision(
            UUID article,
            int number,
            Instant savedAt,
            String savedBy,
            @Nullable String note,
            JsonNode changed,
            JsonNode content) {}

    /**
     * Keeps a revision in the place of the one that arriving made. The history of an article that the newsroom changed since stays.
     * An article's revisions have to come in the order of their numbers.
     *
     * @throws NotFound if there is no such article
     */
    public Arrived keep(ArchivedRevision revision) {
        List<?> found = database.createNativeQuery(
                        "select uploaded_version is not distinct from version from article where id = :id for update",
                        Boolean.class)
                .setParameter("id", revision.article())
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("managed-article", revision.article().toString());
        }
        if (stands(revision)) {
            return Arrived.UNCHANGED;
        }
        if (!Boolean.TRUE.equals(found.get(0))) {
            return Arrived.LEFT;
        }
        database.createNativeQuery("""
                        delete from article_revision r using article a
                        where a.id = :id and r.article_id = a.id and r.number = 1 and r.saved_at = a.created_at""").setParameter("id", revision.article()).executeUpdate();
        int kept = database.createNativeQuery("""
                        insert into article_revision (article_id, number, saved_at, saved_by, note, changed, content)
                        values (:id, :number, :at, :by, :note, cast(:changed as jsonb), cast(:content as jsonb))
                        on conflict do nothing""")
                .setParameter("id", revision.article())
                .setParameter("number", revision.number())
                .setParameter("at", revision.savedAt())
                .setParameter("by", revision.savedBy())
                .setParameter("note", revision.note())
                .setParameter("changed", revision.changed().toString())
                .setParameter("content", revision.content().toString())
                .executeUpdate();
        database.createNativeQuery("""
                        update article set version = greatest(version, :number), uploaded_version = greatest(version, :number)
                        where id = :id""")
                .setParameter("number", revision.number())
                .setParameter("id", revision.article())
                .executeUpdate();
        return kept == 1 ? Arrived.CREATED : Arrived.LEFT;
    }

    private boolean stands(ArchivedRevision revision) {
        return !database.createNativeQuery("""
                                select 1 from article_revision
                                where article_id = :id and number = :number and saved_at = :at and saved_by = :by
                                    and content = cast(:content as jsonb)""")
                .setParameter("id", revision.article())
                .setParameter("number", revision.number())
                .setParameter("at", revision.savedAt())
                .setParameter("by", revision.savedBy())
                .setParameter("content", revision.content().toString())
                .getResultList()
                .isEmpty();
    }
}
