package id.warta.delivery;

import id.warta.article.ArticleFilter;
import id.warta.article.ArticleRepository;
import id.warta.article.ArticleRow;
import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.rows.DeliveryReads;
import id.warta.rows.Ids;
import id.warta.rows.Row;
import id.warta.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every query on articles as readers see them: what is public now, one by one and in lists. */
@ApplicationScoped
public class PublicArticleRepository {
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");
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

    private final DeliveryReads reads;
    private final EntityManager database;

    PublicArticleRepository(DeliveryReads reads, EntityManager database) {
        this.reads = reads;
        this.database = database;
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
    public ArticleScopes findScopes(ArticleListing listing, Instant now) {
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

    /** An article that readers see, with the moment at which time alone shows another at its slug, or none. */
    record Shown(ArticleRow row, @Nullable Instant nextMoment) {}

    /** As {@link ArticleRepository#findOne}, of what is public. */
    public Optional<Shown> findPublic(ArticleFilter visible, String language, ArticleRow.Extra extra) {
        var values = visible.values();
        values.put("preferred", language);
        return reads
                .list(
                        "select " + ArticleRow.COLUMNS + extra.columns()
                                + ", (" + NEXT_MOMENT + " where o.slug = a.slug and " + STILL_TO_COME
                                + ") as next_moment from article a " + ArticleRow.BESIDE + " where "
                                + visible.where() + ArticleRepository.PREFERRED,
                        values,
                        row -> new Shown(ArticleRow.of(row, extra), row.time("next_moment")))
                .stream()
                .findFirst();
    }

    /** When time alone shows something at a slug or id, or takes it away; null for never. */
    @Nullable
    public Instant nextMomentAt(String slugOrId, Instant now) {
        var id = Ids.parse(slugOrId);
        return Times.of(database.createNativeQuery(NEXT_MOMENT + " where "
                        + (id.isPresent()
                                ? "o.id = :place"
                                : "o.id in (select s.article_id from article_slug s where s.slug = :place)")
                        + " and " + STILL_TO_COME)
                .setParameter("place", id.isPresent() ? id.get() : slugOrId)
                .setParameter("now", now)
                .getSingleResult());
    }

    long count(ArticleListing listing) {
        return reads.list(
                        "select count(*) as number from " + listing.from("") + " where " + listing.where(),
                        listing.values(),
                        row -> row.count("number"))
                .get(0);
    }

    /** How many articles of a scope are public, which is kept and not counted. */
    public long countIn(UUID scope, Instant now) {
        return reads.list(
                        "select count_public(:scope, :now) as number",
                        Map.of("scope", scope, "now", now),
                        row -> row.count("number"))
                .get(0);
    }

    /** The planner's guess, which costs the same for any number of articles. */
    public long estimate(ArticleListing listing) {
        var plan = reads.list(
                        "explain select 1 from " + listing.from("") + " where " + listing.where(),
                        listing.values(),
                        row -> row.text("QUERY PLAN"))
                .get(0);
        var rows = ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }
}
