package id.warta.comment;

import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.site.CommentsConfig;
import id.warta.time.Jobs;
import id.warta.web.RateLimiter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Keeps of readers no more than is needed, and no longer. */
@ApplicationScoped
class CommentPrivacy {
    private static final UUID NO_DOCUMENT = new UUID(0, 0);

    private final CommentRepository comments;
    private final CommentsConfig config;
    private final RateLimiter limits;
    private final AuditLog audit;
    private final Clock clock;
    private final Jobs jobs;

    CommentPrivacy(
            CommentRepository comments,
            CommentsConfig config,
            RateLimiter limits,
            AuditLog audit,
            Clock clock,
            Jobs jobs) {
        this.comments = comments;
        this.config = config;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
        this.jobs = jobs;
    }

    void begin(@Observes StartupEvent started) {
        jobs.every(config.sweepEvery(), "comment sweep", this::sweep);
    }

    /** Removes the hashes of network addresses whose time is over, a bounded number at a time. */
    void sweep() {
        var before = clock.instant().minus(config.addressRetention());
        while (QuarkusTransaction.requiringNew().call(() -> comments.forgetAddresses(before)) > 0
                && !jobs.isStopping()) {
            // until nothing is left
        }
        QuarkusTransaction.requiringNew().run(limits::sweep);
    }

    /** Removes all that a person said and is known by. The threads keep their shape. */
    @Transactional
    Erasure erase(String email, Caller caller) {
        caller.requireWholeNewsroom();
        comments.lockArticles(comments.listArticlesOf(email));
        int erased = comments.erase(email, caller.name(), clock.instant());
        audit.record(caller, "erased", "comment", NO_DOCUMENT, Map.of("comments", erased));
        return new Erasure(erased);
    }
}
