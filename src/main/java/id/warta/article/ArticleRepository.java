package id.warta.article;

import id.warta.web.Keyset;
import id.warta.web.PageRequest;
import id.warta.web.TransactionLocks;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every query on articles. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");
    private static final String FROM = " from article a left join category c on c.id = a.category_id where ";

    /** A page of the articles that the filter lets through, and one more if there is one. */
    List<ArticleRow> list(ArticleFilter filter, Keyset order, PageRequest page, ArticleRow.Extra extra) {
        var query = filter.bind(select(extra, filter.where() + " and " + order.select(page)));
        order.bind(query, page);
        return rows(query, extra);
    }

    /** The one article that the filter lets through; of one slug in several languages, that of the given language first. */
    Optional<ArticleRow> findOne(ArticleFilter filter, String language, ArticleRow.Extra extra) {
        var query = filter.bind(select(extra, filter.where() + " order by a.language <> :preferred, a.language, a.id"))
                .setParameter("preferred", language)
                .setMaxResults(1);
        return rows(query, extra).stream().findFirst();
    }

    /** All that editors see of these articles. */
    List<ArticleRow> listByIds(List<UUID> ids) {
        var filter = ArticleFilter.all().ids(ids);
        return rows(filter.bind(select(ArticleRow.Extra.MANAGEMENT, filter.where())), ArticleRow.Extra.MANAGEMENT);
    }

    long count(ArticleFilter filter) {
        return ((Number) filter.bind(database()
                                .createNativeQuery(
                                        "select count(*) from article a where " + filter.where(), Long.class))
                        .getSingleResult())
                .longValue();
    }

    /** The planner's guess, which costs the same for any number of articles. */
    long estimate(ArticleFilter filter) {
        var plan = (String) filter.bind(database()
                        .createNativeQuery("explain select 1 from article a where " + filter.where(), String.class))
                .getResultList()
                .get(0);
        var rows = ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    /** Keeps everyone else away from this family of slugs until the transaction ends. */
    void lockSlugs(String language, String family) {
        lock("slug " + language + " " + family);
    }

    private void lock(String name) {
        TransactionLocks.hold(database(), name);
    }

    /** Of these slugs, those that another article has or had. */
    Set<String> findTaken(String language, List<String> slugs, @Nullable UUID article) {
        var query = database()
                .createNativeQuery(
                        "select s.slug from article_slug s where s.language = :language and s.slug in (:slugs)"
                                + (article == null ? "" : " and s.article_id <> :article"),
                        String.class)
                .setParameter("language", language)
                .setParameter("slugs", slugs);
        if (article != null) {
            query.setParameter("article", article);
        }
        return new HashSet<>(strings(query));
    }

    /** The article, which nobody else can change until the transaction ends. */
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

    /** Keeps everyone else away from this external id until the transaction ends. */
    void lockExternalId(String externalId) {
        lock("external id " + externalId);
    }

    /** Whether this is what was uploaded last. */
    boolean isUploaded(UUID article, byte[] hash) {
        return !database()
                .createNativeQuery("select 1 from article where id = :article and uploaded_hash = :hash")
                .setParameter("article", article)
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }

    /** Whether nobody but uploads made anything of the article. */
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

    /** Drops what was changed in memory only. */
    void forget(Article article) {
        database().detach(article);
    }

    /** Takes the article's tags and signatures away. */
    void unlink(UUID article) {
        for (var table : List.of("article_tag", "article_author")) {
            database()
                    .createNativeQuery("delete from " + table + " where article_id = :article")
                    .setParameter("article", article)
                    .executeUpdate();
        }
    }

    void link(UUID article, List<UUID> tags) {
        for (int position = 0; position < tags.size(); position++) {
            database()
                    .createNativeQuery("insert into article_tag values (:article, :tag, :position)")
                    .setParameter("article", article)
                    .setParameter("tag", tags.get(position))
                    .setParameter("position", position)
                    .executeUpdate();
        }
    }

    void sign(UUID article, List<ArticleReferences.Signature> signatures) {
        for (int position = 0; position < signatures.size(); position++) {
            var signature = signatures.get(position);
            database()
                    .createNativeQuery("insert into article_author values (:article, :author, :position, :role)")
                    .setParameter("article", article)
                    .setParameter("author", signature.author().id())
                    .setParameter("position", position)
                    .setParameter("role", signature.role())
                    .executeUpdate();
        }
    }

    private Query select(ArticleRow.Extra extra, String rest) {
        return database()
                .createNativeQuery("select " + ArticleRow.COLUMNS + extra.columns() + FROM + rest, Tuple.class);
    }

    private EntityManager database() {
        return getEntityManager();
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Query query) {
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<ArticleRow> rows(Query query, ArticleRow.Extra extra) {
        return ((List<Tuple>) query.getResultList())
                .stream().map(row -> ArticleRow.of(row, extra)).toList();
    }
}
