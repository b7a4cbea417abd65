package id.warta.comment;

import id.warta.web.Keyset;
import id.warta.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query on comments. */
@ApplicationScoped
public class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {
    /** How deep a tree is shown below the comments of a page. */
    static final int MAX_DEPTH = 4;

    /** How many replies of one comment are shown at first. */
    static final int MAX_REPLIES = 10;

    private static final int MAX_ROWS = 1_000;
    private static final Keyset OLDEST_FIRST = new Keyset("c.created_at", "timestamptz", "c.id", false);
    private static final String COLUMNS = """
            c.id, c.parent_id, c.author_name, c.author_url, c.body, c.created_at,
            (select count(*) from comment r where r.article_id = c.article_id and r.parent_id = c.id
                and r.status = 'approved') as reply_count""";

    /** A page of the approved comments right under an article, or of the approved replies to one of them. */
    List<CommentRow> listApproved(UUID article, @Nullable UUID parent, PageRequest page) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select " + COLUMNS
                                + " from comment c where c.article_id = :article and c.status = 'approved' and "
                                + (parent == null ? "c.parent_id is null" : "c.parent_id = :parent") + " and "
                                + OLDEST_FIRST.select(page),
                        Object[].class)
                .setParameter("article", article);
        if (parent != null) {
            query.setParameter("parent", parent);
        }
        OLDEST_FIRST.bind(query, page);
        return rows(query);
    }

    /**
     * The approved replies below these comments: the first {@link #MAX_REPLIES} of each, {@link #MAX_DEPTH} deep, the upper
     * ones first. Of each comment's replies it is always the oldest that are among them.
     */
    List<CommentRow> listReplies(UUID article, List<UUID> parents) {
        return parents.isEmpty()
                ? List.of()
                : rows(getEntityManager()
                        .createNativeQuery("""
                                with recursive thread as (
                                    select id, 0 as depth from comment where id in (:parents)
                                    union all
                                    select reply.id, thread.depth + 1
                                    from thread cross join lateral (
                                        select r.id from comment r
                                        where r.article_id = :article and r.parent_id = thread.id and r.status = 'approved'
                                        order by r.created_at, r.id limit :replies) reply
                                    where thread.depth < :depth)
                                select %s from thread join comment c on c.id = thread.id
                                where thread.depth > 0
                                order by thread.depth, c.created_at, c.id limit :rows""".formatted(COLUMNS), Object[].class)
                        .setParameter("parents", parents)
                        .setParameter("article", article)
                        .setParameter("replies", MAX_REPLIES)
                        .setParameter("depth", MAX_DEPTH)
                        .setParameter("rows", MAX_ROWS));
    }

    @SuppressWarnings("unchecked")
    private static List<CommentRow> rows(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(CommentRow::of).toList();
    }
}
