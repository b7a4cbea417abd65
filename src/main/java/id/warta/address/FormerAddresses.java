package id.warta.address;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.warta.web.PercentCoding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where articles stood before: on this site under other slugs, on the sites that they came from under whole paths. */
@ApplicationScoped
public class FormerAddresses {
    /** What the names in bodies begin with here. */
    static final String NAME_PREFIX = "isi-";

    private final EntityManager database;

    FormerAddresses(EntityManager database) {
        this.database = database;
    }

    /**
     * The former addresses of one article.
     *
     * @param paths also full addresses
     */
    public record Former(UUID article, List<String> slugs, List<String> paths) {}

    /** Redirects former addresses to their articles; an address that leads to another article stays as it is. */
    public void add(List<Former> many) {
        var slugs = JsonNodeFactory.instance.arrayNode();
        var paths = JsonNodeFactory.instance.arrayNode();
        for (var former : many) {
            var article = former.article().toString();
            former.slugs()
                    .forEach(
                            slug -> slugs.addObject().put("article_id", article).put("value", slug));
            former.paths().forEach(given -> {
                var address =
                        FollowedAddress.of(given.strip()).orElseGet(() -> new FollowedAddress(null, given, List.of()));
                var path = canonical(address.whole());
                if (path.length() > 1) {
                    paths.addObject()
                            .put("article_id", article)
                            .put("value", path)
                            .put("host", address.host());
                }
            });
        }
        if (!slugs.isEmpty()) {
            insert(slugs.toString(), """
                    insert into article_slug select a.language, r.value, a.id
                    from json_to_recordset(cast(:rows as json)) as r (article_id uuid, value text)
                        join article a on a.id = r.article_id
                    on conflict do nothing""");
        }
        if (!paths.isEmpty()) {
            insert(paths.toString(), """
                    insert into article_path (path, article_id, host) select r.value, r.article_id, r.host
                    from json_to_recordset(cast(:rows as json)) as r (article_id uuid, value text, host text)
                    on conflict do nothing""");
        }
    }

    /** The article that stood at this path of the site at this host, or of one of which no host is known. */
    Optional<UUID> find(String path, @Nullable String host) {
        List<?> found = database.createNativeQuery(
                        "select p.article_id from article_path p where p.path = :path and p.host is not distinct from cast(:host as text)",
                        UUID.class)
                .setParameter("path", canonical(path))
                .setParameter("host", host)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Whether something in the body of an article has this name. */
    boolean hasName(UUID article, String name) {
        return !database.createNativeQuery("""
                        select 1 from article a where a.id = :article and position(:named in a.body_html) > 0""")
                .setParameter("article", article)
                .setParameter("named", " id=\"" + name + "\"")
                .getResultList()
                .isEmpty();
    }

    /** Whether an article came from a site at this host. */
    boolean isFormerHost(String host) {
        return !database.createNativeQuery("select 1 from article_path p where p.host = :host limit 1")
                .setParameter("host", host)
                .getResultList()
                .isEmpty();
    }

    /** The article that stood at this path, with or without a slash at its end. */
    Optional<UUID> find(String path) {
        List<?> found = database.createNativeQuery(
                        "select p.article_id from article_path p where p.path = :path order by p.article_id",
                        UUID.class)
                .setParameter("path", canonical(path))
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    private void insert(String rows, String statement) {
        database.createNativeQuery(statement).setParameter("rows", rows).executeUpdate();
    }

    private static String canonical(String path) {
        var decoded = PercentCoding.decoded(path).strip();
        var trimmed = decoded.replaceFirst("/+$", "");
        return trimmed.startsWith("/") ? trimmed : "/" + trimmed;
    }
}
