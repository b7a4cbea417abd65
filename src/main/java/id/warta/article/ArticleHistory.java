package id.warta.article;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.warta.access.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Writes down what became of an article, in the transaction of the change itself: a revision, and an entry in the audit. */
@ApplicationScoped
class ArticleHistory {
    private final RevisionRepository revisions;
    private final ArticleContent contents;
    private final AuditLog audit;
    private final RevisionsConfig config;
    private final Clock clock;

    ArticleHistory(
            RevisionRepository revisions,
            ArticleContent contents,
            AuditLog audit,
            RevisionsConfig config,
            Clock clock) {
        this.revisions = revisions;
        this.contents = contents;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Adds the revision of an article that was just changed, and forgets those that the settings do not keep. */
    void add(Article article, ArticleInput content, List<String> changed, ArticleStatus from, Edit edit) {
        var row = JsonNodeFactory.instance.arrayNode();
        RevisionRepository.write(article, edit, changed, contents.write(content), row.addObject());
        var details = Map.of("version", article.version, "status", article.status, "changed", changed);
        audit.recordAll(
                edit.caller(),
                action(from, article.status()),
                "article",
                List.of(new AuditLog.Deed(article.id, details)),
                "with revised as (" + RevisionRepository.INSERT + ")",
                query -> query.setParameter("revisions", row.toString()));
        config.keep().ifPresent(keep -> revisions.keepNewest(article.id, article.version, keep));
        config.keepFor()
                .ifPresent(time -> revisions.keepSince(
                        article.id, article.version, clock.instant().minus(time)));
    }

    void deleted(Article article, Edit edit) {
        audit.record(
                edit.caller(),
                "deleted",
                "article",
                article.id,
                Map.of("slug", article.slug, "version", article.version));
    }

    private static String action(ArticleStatus from, ArticleStatus to) {
        if (from == to) {
            return "updated";
        }
        if (from == ArticleStatus.TRASHED) {
            return "restored";
        }
        return switch (to) {
            case DRAFT -> "returned";
            case IN_REVIEW -> "submitted";
            case PUBLISHED -> "published";
            case WITHDRAWN -> "withdrawn";
            case TRASHED -> "trashed";
        };
    }
}
