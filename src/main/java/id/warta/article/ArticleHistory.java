package id.warta.article;

import id.warta.access.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Adds the revision of an article that was just flushed, and forgets those that the settings do not keep. */
    void add(Article article, ArticleInput content, List<String> changed, @Nullable ArticleStatus from, Edit edit) {
        revisions.add(article, edit, contents.write(changed), contents.write(content));
        config.keep().ifPresent(keep -> revisions.keepNewest(article.id, article.version, keep));
        config.keepFor()
                .ifPresent(time -> revisions.keepSince(
                        article.id, article.version, clock.instant().minus(time)));
        audit.record(
                edit.caller(),
                action(from, article.status()),
                "article",
                article.id,
                Map.of("version", article.version, "status", article.status, "changed", changed));
    }

    void deleted(Article article, Edit edit) {
        audit.record(
                edit.caller(),
                "deleted",
                "article",
                article.id,
                Map.of("slug", article.slug, "version", article.version));
    }

    private static String action(@Nullable ArticleStatus from, ArticleStatus to) {
        if (from == null) {
            return "created";
        }
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
