package id.warta.source;

import id.warta.article.ArticleWriting;
import id.warta.article.Edit;
import id.warta.article.Warning;
import id.warta.problem.Conflict;
import id.warta.problem.DatabaseAway;
import id.warta.problem.Wording;
import id.warta.web.IfMatch;
import id.warta.web.VersionTag;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends uploads of all that a source has: takes away what it no longer sends, a tenth at most unless the script says how many. */
@Singleton
public class SourceSync {
    private static final int PAGE = 200;
    private static final int BATCH = 500;
    private static final String PUBLISHED = "published";
    private static final String MISSING = "missing";
    private static final String FAILED = "failed";

    private final SourceRepository sources;
    private final ArticleWriting articles;
    private final Clock clock;

    SourceSync(SourceRepository sources, ArticleWriting articles, Clock clock) {
        this.sources = sources;
        this.articles = articles;
        this.clock = clock;
    }

    /**
     * An article that its source no longer sends, and what was done: withdrawn, trashed, failed, or nothing (missing).
     *
     * @param reason why it failed
     */
    public record Gone(
            String externalId,
            UUID id,
            String slug,
            String action,
            List<Warning> warnings,
            @Nullable RuntimeException reason) {}

    /**
     * What an upload found missing.
     *
     * @param known how many articles the source sent before that stand
     * @param refused why none was taken away, or null
     */
    public record Outcome(
            String source,
            long known,
            long missing,
            long removed,
            @Nullable Conflict refused) {}

    /** Hears of each article that is missing. */
    public interface Listener {
        void hear(Gone gone) throws IOException;
    }

    /**
     * Begins an upload of all that a source has.
     *
     * @param dryRun takes nothing away and remembers nothing
     */
    public Upload begin(SyncOrder order, boolean dryRun, Edit edit) {
        QuarkusTransaction.requiringNew().run(() -> sources.sweep(clock.instant()));
        return new Upload(order, dryRun, edit);
    }

    /** An upload under way. */
    public final class Upload {
        private final UUID run = UUID.randomUUID();
        private final List<String> externalIds = new ArrayList<>();
        private final SyncOrder order;
        private final boolean dryRun;
        private final Edit edit;

        Upload(SyncOrder order, boolean dryRun, Edit edit) {
            this.order = order;
            this.dryRun = dryRun;
            this.edit = edit;
        }

        /** Notes an external id that it sent. */
        public void note(String externalId) {
            externalIds.add(externalId);
            if (externalIds.size() == BATCH) {
                write();
            }
        }

        private void write() {
            if (!externalIds.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> sources.note(run, externalIds, clock.instant()));
                externalIds.clear();
            }
        }

        /**
         * Ends it, after it has sent all.
         *
         * @param unread how many things it sent could not be read, so that nobody knows which articles they are
         */
        public Outcome end(long unread, Listener listener) throws IOException {
            write();
            return SourceSync.this.end(run, order, unread, dryRun, edit, listener);
        }
    }

    private Outcome end(UUID run, SyncOrder order, long unread, boolean dryRun, Edit edit, Listener listener)
            throws IOException {
        long known = QuarkusTransaction.requiringNew().call(() -> sources.countStanding(order.source()));
        long missing = QuarkusTransaction.requiringNew().call(() -> sources.countMissing(order.source(), run));
        var refused = refusal(order, missing, known, unread);
        long removed = 0;
        var after = "";
        for (var page = page(order, run, after); !page.isEmpty(); page = page(order, run, after)) {
            for (var article : page) {
                var gone =
                        refused == null ? take(article, order, dryRun, edit) : gone(article, MISSING, List.of(), null);
                removed += gone.action().equals(MISSING) || gone.action().equals(FAILED) ? 0 : 1;
                listener.hear(gone);
            }
            after = page.get(page.size() - 1).externalId();
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (!dryRun) {
                sources.remember(order.source(), run);
            }
            sources.forget(run);
        });
        return new Outcome(order.source(), known, missing, removed, refused);
    }

    private static @Nullable Conflict refusal(SyncOrder order, long missing, long known, long unread) {
        if (!order.removes() || missing == 0) {
            return null;
        }
        if (unread > 0) {
            return Conflict.of(Wording.of("detail.sync-unread", missing, unread));
        }
        return order.allows(missing, known) ? null : Conflict.of(Wording.of("detail.sync-too-many", missing, known));
    }

    private List<SourceRepository.Missing> page(SyncOrder order, UUID run, String after) {
        return QuarkusTransaction.requiringNew().call(() -> sources.listMissing(order.source(), run, after, PAGE));
    }

    private Gone take(SourceRepository.Missing article, SyncOrder order, boolean dryRun, Edit edit) {
        if (!order.removes()) {
            return gone(article, MISSING, List.of(), null);
        }
        boolean withdraws = order.missing().equals(SyncOrder.WITHDRAW);
        if (withdraws && !article.status().equals(PUBLISHED)) {
            var warning =
                    new Warning("/status", "not-published", "The article is " + article.status() + " and stays so");
            return gone(article, MISSING, List.of(warning), null);
        }
        try {
            if (!dryRun) {
                var seen = new IfMatch(VersionTag.of(article.version()));
                if (withdraws) {
                    articles.withdraw(article.id(), reason(article, order), seen, edit);
                } else {
                    articles.trash(article.id(), seen, edit);
                }
            }
            return gone(article, withdraws ? "withdrawn" : "trashed", List.of(), null);
        } catch (RuntimeException reason) {
            if (DatabaseAway.isCauseOf(reason)) {
                throw reason;
            }
            return gone(article, FAILED, List.of(), reason);
        }
    }

    private static String reason(SourceRepository.Missing article, SyncOrder order) {
        var language =
                Locale.forLanguageTag(Locale.forLanguageTag(article.language()).getLanguage());
        return Objects.requireNonNullElseGet(
                order.reason(), () -> Wording.of("text.no-longer-available").in(language));
    }

    private static Gone gone(
            SourceRepository.Missing article,
            String action,
            List<Warning> warnings,
            @Nullable RuntimeException reason) {
        return new Gone(article.externalId(), article.id(), article.slug(), action, warnings, reason);
    }
}
