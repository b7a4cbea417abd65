package id.warta.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query on the history of articles. */
@ApplicationScoped
public class RevisionRepository {
    private static final Keyset NEWEST = new Keyset("r.number", "integer", "r.article_id", true);
    private static final String COLUMNS = """
            select r.number as number, r.saved_at as saved_at, r.saved_by as saved_by, r.note as note,
                cast(r.changed as text) as changed""";

    private final EntityManager database;

    RevisionRepository(EntityManager database) {
        this.database = database;
    }

    /** Inserts rows of {@link #write}, the parameter {@code revisions}. */
    static final String INSERT = """
            insert into article_revision (article_id, number, saved_at, saved_by, note, changed, content)
            select * from json_to_recordset(cast(:revisions as json)) as r (
                article_id uuid, number integer, saved_at timestamptz, saved_by text, note text, changed jsonb, content jsonb)
            """;

    /** What the article says now, under the number of its version. */
    static void write(Article article, Edit edit, List<String> changed, String content, ObjectNode row) {
        row.put("article_id", article.id.toString())
                .put("number", article.version)
                .put("saved_at", article.updatedAt.toString())
                .put("saved_by", article.updatedBy)
                .put("note", edit.note())
                .putRawValue("content", new RawValue(content));
        changed.forEach(row.putArray("changed")::add);
    }

    public List<RevisionRow> list(UUID article, PageRequest page) {
        var query = database.createNativeQuery(
                        COLUMNS + ", null as content from article_revision r where r.article_id = :article and "
                                + NEWEST.select(page),
                        Tuple.class)
                .setParameter("article", article);
        NEWEST.bind(query, page);
        return rows(query.getResultList());
    }

    public Optional<RevisionRow> find(UUID article, int number) {
        return rows(database.createNativeQuery(
                                COLUMNS + ", cast(r.content as text) as content from article_revision r "
                                        + "where r.article_id = :article and r.number = :number",
                                Tuple.class)
                        .setParameter("article", article)
                        .setParameter("number", number)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Forgets all but the newest revisions of an article; never the newest one. */
    public void keepNewest(UUID article, int newest, int keep) {
        database.createNativeQuery("delete from article_revision where article_id = :article and number <= :last")
                .setParameter("article", article)
                .setParameter("last", newest - Math.max(1, keep))
                .executeUpdate();
    }

    /** Forgets the revisions of an article that were saved before a time; never the newest one. */
    public void keepSince(UUID article, int newest, Instant time) {
        database.createNativeQuery(
                        "delete from article_revision where article_id = :article and number < :newest and saved_at < :time")
                .setParameter("article", article)
                .setParameter("newest", newest)
                .setParameter("time", time)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<RevisionRow> rows(List<?> rows) {
        return ((List<Tuple>) rows).stream().map(RevisionRow::of).toList();
    }
}
