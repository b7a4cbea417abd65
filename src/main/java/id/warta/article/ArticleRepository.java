package id.warta.article;

import id.warta.web.DeliveryReads;
import id.warta.web.Ids;
import id.warta.web.Keyset;
import id.warta.web.PageRequest;
import id.warta.web.Row;
import id.warta.web.Times;
import id.warta.web.TransactionLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query on articles. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    private final DeliveryReads reads;

    ArticleRepository(DeliveryReads reads) {
        this.reads = reads;
    }

    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");
    private static final String PREFERRED = " order by a.language <> :preferred, a.language, a.id limit 1";
    private static final String NEXT_MOMENT =
            "select min(m.at) from article o cross join lateral (values (o.publish_at), (o.unpublish_at)) m (at)";
    private static final String STILL_TO_COME = "o.status = 'published' and m.at > :now";
    private static final String SCOPES = """
            select f.tag as tag, f.author as author, f.category as category,
                next_moment(coalesce(f.tag, f.author, f.category, :otherwise), :now) as next_moment
            from (select (select h.tag_id from tag_slug h where h.slug = :tag) as tag,
                (select h.author_id from author_slug h where h.slug = :author) as author,
                (select h.category_id from category_slug h where h.slug = :category) as category) f""";
    private static final List<String> SLUGGED = List.of("tag", "author", "category");

    /** A page of the articles that the filter lets through, and one more if there is one. */
    List<ArticleRow> list(ArticleFilter filter, Keyset order, PageRequest page) {
        var query = filter.bind(select(ArticleRow.Extra.MANAGEMENT, filter.where() + " and " + order.select(page)));
        order.bind(query, page);
        return rows(query, ArticleRow.Extra.MANAGEMENT);
    }

    /** A page of what readers see, and one more if there is one; what is shown is looked up for these rows only. */
    List<ArticleRow> list(ArticleListing listing, Keyset order, PageRequest page, ArticleRow.Extra extra) {
        var place = "select l.article_id, " + order.expression() + " as key from " + listing.from(order.expression())
                + " where " + listing.where() + " and " + order.select(page);
        var shown = "select " + ArticleRow.COLUMNS + extra.columns() + " from (" + place
                + ") k join article a on a.id = k.article_id " + ArticleRow.BESIDE
                + order.again("k.key", "k.article_id", page);
        var values = listing.values();
        values.putAll(order.values(page));
        return reads.list(shown, values, row -> ArticleRow.of(row, extra));
    }

    /** What the slugs of a listing lead to, and when time alone changes it. */
    ArticleScopes findScopes(ArticleListing listing, Instant now) {
        var unnamed = listing.unnamedScopes();
        var values = Map.of(
                "tag", Objects.requireNonNullElse(listing.slug("tag"), ""),
                "author", Objects.requireNonNullElse(listing.slug("author"), ""),
                "category", Objects.requireNonNullElse(listing.slug("category"), ""),
                "otherwise", unnamed.get(0),
                "now", now);
        return reads.list(SCOPES, values, row -> scopes(listing, unnamed, row)).get(0);
    }

    private static ArticleScopes scopes(ArticleListing listing, List<UUID> unnamed, Row found) {
        var named = new ArrayList<ArticleScopes.Named>();
        var missing = new ArrayList<String>();
        for (var kind : SLUGGED) {
            if (found.get(kind) != null) {
                named.add(new ArticleScopes.Named(kind, found.id(kind)));
            } else if (listing.slug(kind) != null) {
                missing.add(kind);
            }
        }
        return new ArticleScopes(named, unnamed, missing, found.time("next_moment"));
    }

    /** The one article that the filter lets through; of one slug in several languages, that of the given language first. */
    Optional<ArticleRow> findOne(ArticleFilter filter, String language, ArticleRow.Extra extra) {
        var query = filter.bind(select(extra, filter.where() + PREFERRED)).setParameter("preferred", language);
        return rows(query, extra).stream().findFirst();
    }

    /** An article that readers see, with the moment at which time alone shows another at its slug, or none. */
    record Shown(ArticleRow row, @Nullable Instant nextMoment) {}

    /** As {@link #findOne}, of what is public. */
    Optional<Shown> findPublic(ArticleFilter visible, String language, ArticleRow.Extra extra) {
        var values = visible.values();
        values.put("preferred", language);
        return reads
                .list(
                        "select " + ArticleRow.COLUMNS + extra.columns()
                                + ", (" + NEXT_MOMENT + " where o.slug = a.slug and " + STILL_TO_COME
                                + ") as next_moment from article a " + ArticleRow.BESIDE + " where "
                                + visible.where() + PREFERRED,
                        values,
                        row -> new Shown(ArticleRow.of(row, extra), row.time("next_moment")))
                .stream()
                .findFirst();
    }

    /** When time alone shows something at a slug or id, or takes it away; null for never. */
    @Nullable
    Instant nextMomentAt(String slugOrId, Instant now) {
        var id = Ids.parse(slugOrId);
        return Times.of(database()
                .createNativeQuery(NEXT_MOMENT + " where "
                        + (id.isPresent()
                                ? "o.id = :place"
                                : "o.id in (select s.article_id from article_slug s where s.slug = :place)")
                        + " and " + STILL_TO_COME)
                .setParameter("place", id.isPresent() ? id.get() : slugOrId)
                .setParameter("now", now)
                .getSingleResult());
    }

    /** All that editors see of these articles. */
    List<ArticleRow> listByIds(List<UUID> ids) {
        var filter = ArticleFilter.all().ids(ids);
        return rows(filter.bind(select(ArticleRow.Extra.MANAGEMENT, filter.where())), ArticleRow.Extra.MANAGEMENT);
    }

    long count(ArticleListing listing) {
        return reads.list(
                        "select count(*) as number from " + listing.from("") + " where " + listing.where(),
                        listing.values(),
                        row -> row.count("number"))
                .get(0);
    }

    /** How many articles of a scope are public, which is kept and not counted. */
    long countIn(UUID scope, Instant now) {
        return reads.list(
                        "select count_public(:scope, :now) as number",
                        Map.of("scope", scope, "now", now),
                        row -> row.count("number"))
                .get(0);
    }

    /** The planner's guess, which costs the same for any number of articles. */
    long estimate(ArticleListing listing) {
        var plan = reads.list(
                        "explain select 1 from " + listing.from("") + " where " + listing.where(),
                        listing.values(),
                        row -> row.text("QUERY PLAN"))
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

    /** Gives the article these tags, in this order, and takes all others away. */
    void link(UUID article, List<UUID> tags) {
        replace(article, "article_tag", "tag_id", tags);
        linking("""
                insert into article_tag select :article, t.id, t.number - 1
                from unnest(cast(string_to_array(:ids, ',') as uuid[])) with ordinality as t (id, number)
                on conflict (article_id, tag_id) do update set position = excluded.position
                where article_tag.position <> excluded.position""", article, tags).executeUpdate();
    }

    /** Lets these authors have signed the article, in this order, and nobody else. */
    void sign(UUID article, List<ArticleReferences.Signature> signatures) {
        var authors =
                signatures.stream().map(signature -> signature.author().id()).toList();
        var roles = signatures.stream().map(ArticleReferences.Signature::role).collect(Collectors.joining(","));
        replace(article, "article_author", "author_id", authors);
        linking("""
                insert into article_author select :article, t.id, t.number - 1, t.role
                from unnest(cast(string_to_array(:ids, ',') as uuid[]), string_to_array(:roles, ','))
                    with ordinality as t (id, role, number)
                on conflict (article_id, author_id) do update set position = excluded.position, role = excluded.role
                where (article_author.position, article_author.role) <> (excluded.position, excluded.role)""", article, authors).setParameter("roles", roles).executeUpdate();
    }

    private void replace(UUID article, String table, String column, List<UUID> kept) {
        linking(
                        "delete from " + table + " where article_id = :article and " + column
                                + " <> all (cast(string_to_array(:ids, ',') as uuid[]))",
                        article,
                        kept)
                .executeUpdate();
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
