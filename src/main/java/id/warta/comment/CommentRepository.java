package id.warta.comment;

import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
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
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String COLUMNS = """
            c.id, c.parent_id, c.status <> 'approved', c.author_name, c.author_url, c.email_key, c.body, c.created_at,
            c.shown_below,
            (select count(*) from comment r where r.article_id = c.article_id and r.parent_id = c.id
                and r.visible) as reply_count""";

    /** A page of what readers see right under an article, or of the replies to one comment. */
    List<CommentRow> listVisible(UUID article, @Nullable UUID parent, Keyset order, PageRequest page) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select " + COLUMNS
                                + " from comment c where c.article_id = :article and c.visible and "
                                + (parent == null ? "c.parent_id is null" : "c.parent_id = :parent") + " and "
                                + order.select(page),
                        Object[].class)
                .setParameter("article", article);
        if (parent != null) {
            query.setParameter("parent", parent);
        }
        order.bind(query, page);
        return rows(query);
    }

    /** A page of all approved comments of an article, whatever they answer. */
    List<CommentRow> listFlat(UUID article, Keyset order, PageRequest page) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select " + COLUMNS
                                + " from comment c where c.article_id = :article and c.status = 'approved' and "
                                + order.select(page),
                        Object[].class)
                .setParameter("article", article);
        order.bind(query, page);
        return rows(query);
    }

    /** Keeps others from changing comments of these articles until the transaction ends: counts are kept on articles. */
    void lockArticles(Collection<UUID> articles) {
        if (!articles.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("select 1 from article where id in (:articles) order by id for no key update")
                    .setParameter("articles", articles)
                    .getResultList();
        }
    }

    /** How many other comments say the same since a time, counted to a maximum. */
    int countSame(byte[] bodyHash, @Nullable UUID own, Instant since, int max) {
        return getEntityManager()
                .createNativeQuery("""
                        select 1 from comment where body_hash = :hash and created_at > :since and id <> :own limit :max""")
                .setParameter("hash", bodyHash)
                .setParameter("since", since)
                .setParameter("own", own == null ? NOBODY : own)
                .setParameter("max", max)
                .getResultList()
                .size();
    }

    /** Whether a moderator let a comment of this address through before. */
    boolean isTrusted(String email) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from comment where email_key = lower(:email) and status = 'approved' limit 1")
                .setParameter("email", email)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    List<UUID> listArticlesOf(String email) {
        return getEntityManager()
                .createNativeQuery(
                        "select distinct article_id from comment where email_key = lower(:email)", UUID.class)
                .setParameter("email", email)
                .getResultList();
    }

    /** A page of all that a person said, the oldest first. */
    @SuppressWarnings("unchecked")
    List<Comment> listOf(String email, PageRequest page) {
        var order = CommentSort.of(CommentSort.OLDEST);
        var query = getEntityManager()
                .createNativeQuery(
                        "select c.* from comment c where c.email_key = lower(:email) and " + order.select(page),
                        Comment.class)
                .setParameter("email", email);
        order.bind(query, page);
        return query.getResultList();
    }

    /** Erases all that a person said, and tells how many comments that were. */
    int erase(String email, String by, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        update comment set status = 'trashed', author_name = '', author_email = null, author_url = null, body = '',
                            original = null, reasons = '[]', body_hash = null, address_hash = null, edit_token_hash = null,
                            erased_at = :now, updated_at = :now, updated_by = :by, version = version + 1
                        where email_key = lower(:email)""")
                .setParameter("email", email)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Removes the oldest hashes of network addresses, and tells how many. */
    int forgetAddresses(Instant before) {
        return getEntityManager()
                .createNativeQuery("""
                        update comment set address_hash = null where id in (
                            select id from comment where address_hash is not null and created_at < :before
                            order by created_at limit :batch for update skip locked)""")
                .setParameter("before", before)
                .setParameter("batch", MAX_ROWS)
                .executeUpdate();
    }

    /** Whether an approved comment of the article has this id. */
    boolean isAnswerable(UUID comment, UUID article) {
        return count("id = ?1 and articleId = ?2 and status = 'approved'", comment, article) > 0;
    }

    /**
     * What readers see below these comments: the first {@link #MAX_REPLIES} of each, {@link #MAX_DEPTH} deep, the upper
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
                                        where r.article_id = :article and r.parent_id = thread.id and r.visible
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
