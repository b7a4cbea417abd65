package id.warta.preview;

import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query on preview links. */
@ApplicationScoped
class PreviewLinkRepository implements PanacheRepositoryBase<PreviewLink, UUID> {
    private static final Keyset NEWEST = new Keyset("l.created_at", "timestamptz", "l.id", true);

    @SuppressWarnings("unchecked")
    List<PreviewLink> list(UUID article, PageRequest page) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select l.* from preview_link l where l.article_id = :article and " + NEWEST.select(page),
                        PreviewLink.class)
                .setParameter("article", article);
        NEWEST.bind(query, page);
        return query.getResultList();
    }

    Optional<PreviewLink> find(UUID article, UUID id) {
        return find("articleId = ?1 and id = ?2", article, id).firstResultOptional();
    }
}
