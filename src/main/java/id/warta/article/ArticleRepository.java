package id.warta.article;

import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.rows.TransactionLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query on articles. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    public static final String PREFERRED = " order by a.language <> :preferred, a.language, a.id limit 1";

    /** A page of the articles that the filter lets through, and one more if there is one. */
    List<ArticleRow> list(ArticleFilter filter, Keyset order, PageRequest page, ArticleRow.Extra extra) {
        var query = filter.bind(select(extra, filter.where() + " and " + order.select(page)));
        order.bind(query, page);
        return rows(query, extra);
    }

    long count(ArticleFilter filter) {
        return ((Number) filter.bind(
                                database().createNativeQuery("select count(*) from article a where " + filter.where()))
                        .getSingleResult())
                .longValue();
    }

    /** The one article that the filter lets through; of one slug in several languages, that of the given language first. */
    public Optional<ArticleRow> findOne(ArticleFilter filter, String language, ArticleRow.Extra extra) {
        var query = filter.bind(select(extra, filter.where() + PREFERRED)).setParameter("preferred", language);
        return rows(query, extra).stream().findFirst();
    }

    /** All that editors see of these articles. */
    List<ArticleRow> listByIds(List<UUID> ids) {
        var filter = ArticleFilter.all().ids(ids);
        return rows(filter.bind(select(ArticleRow.Extra.MANAGEMENT, filter.where())), ArticleRow.Extra.MANAGEMENT);
    }

    /** Locks this slug and its numbered variants until commit. */
    void lockSlugs(String language, String family) {
        lock("slug " + language + " " + family);
    }

    private void lock(String name) {
        TransactionLocks.hold(database(), name);
    }

    /** Of these slugs, those that another article has or had. */
    Set<String> findTaken(String language, List<String> slugs, @Nullable UUID article) {
        return new HashSet<>(strings(database()
                .createNativeQuery("""
                        select s.slug from article_slug s
                        where s.language = :language and s.slug = any (:slugs) and s.article_id <> :article""", String.class)
                .setParameter("language", language)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .setParameter("article", article == null ? new UUID(0, 0) : article)));
    }

    /** The article, locked until commit. */
    Optional<Article> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<UUID> findIdByExternalId(String externalId) {
        return database()
                .createQuery("select a.id from Article a where a.externalId = :externalId", UUID.class)
                .setParameter("externalId", externalId)
                .getResultStream()
                .findFirst();
    }

    /** Locks this external id until commit. */
    void lockExternalId(String externalId) {
        lock("external id " + externalId);
    }

    /** Whether the last upload had this hash. */
    boolean isUploaded(UUID article, byte[] hash) {
        return !database()
                .createNativeQuery("select 1 from article where id = :article and uploaded_hash = :hash")
                .setParameter("article", article)
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }

    /** Whether only uploads changed the article. */
    boolean isAsUploaded(UUID article) {
        return !database()
                .createNativeQuery("select 1 from article where id = :article and uploaded_version = version")
                .setParameter("article", article)
                .getResultList()
                .isEmpty();
    }

    void rememberUpload(UUID article, byte[] hash, int version) {
        database()
                .createNativeQuery(
                        "update article set uploaded_hash = :hash, uploaded_version = :version where id = :article")
                .setParameter("hash", hash)
                .setParameter("version", version)
                .setParameter("article", article)
                .executeUpdate();
    }

    /** Counts the present version as uploaded, though the upload said it in other words. */
    void keepUpload(UUID article, int version) {
        database()
                .createNativeQuery("update article set uploaded_version = :version where id = :article")
                .setParameter("version", version)
                .setParameter("article", article)
                .executeUpdate();
    }

    /** Detaches the article, so that changes in memory are not written. */
    void forget(Article article) {
        database().detach(article);
    }

    /** Sets the tags, in order, and removes all others. */
    void link(UUID article, List<UUID> tags) {
        linking("""
                with gone as (
                    delete from article_tag where article_id = :article
                        and tag_id <> all (cast(string_to_array(:ids, ',') as uuid[])))
                insert into article_tag select :article, t.id, t.number - 1
                from unnest(cast(string_to_array(:ids, ',') as uuid[])) with ordinality as t (id, number)
                on conflict (article_id, tag_id) do update set position = excluded.position
                where article_tag.position <> excluded.position""", article, tags).executeUpdate();
    }

    /** Sets the authors, in order, and removes all others. */
    void sign(UUID article, List<ArticleReferences.Signature> signatures) {
        var authors =
                signatures.stream().map(signature -> signature.author().id()).toList();
        var roles = signatures.stream().map(ArticleReferences.Signature::role).collect(Collectors.joining(","));
        linking("""
                with gone as (
                    delete from article_author where article_id = :article
                        and author_id <> all (cast(string_to_array(:ids, ',') as uuid[])))
                insert into article_author select :article, t.id, t.number - 1, t.role
                from unnest(cast(string_to_array(:ids, ',') as uuid[]), string_to_array(:roles, ','))
                    with ordinality as t (id, role, number)
                on conflict (article_id, author_id) do update set position = excluded.position, role = excluded.role
                where (article_author.position, article_author.role) <> (excluded.position, excluded.role)""", article, authors).setParameter("roles", roles).executeUpdate();
    }

    private Query linking(String statement, UUID article, List<UUID> ids) {
        return database()
                .createNativeQuery(statement)
                .setParameter("article", article)
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    private Query select(ArticleRow.Extra extra, String rest) {
        return database()
                .createNativeQuery(
                        "select " + ArticleRow.COLUMNS + extra.columns() + " from article a " + ArticleRow.BESIDE
                                + " where " + rest,
                        Tuple.class);
    }

    private EntityManager database() {
        return getEntityManager();
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Query query) {
        return query.getResultList();
    }

    private static List<ArticleRow> rows(Query query, ArticleRow.Extra extra) {
        return tuples(query).stream().map(row -> ArticleRow.of(row::get, extra)).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
