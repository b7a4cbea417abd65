package id.warta.exchange.bulk;

import id.warta.article.Edit;
import id.warta.problem.Problem;
import id.warta.problem.Problems;
import id.warta.source.SourceSync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes away what a script no longer sends. */
@Singleton
class Syncing {
    private final SourceSync sources;
    private final Problems problems;

    Syncing(SourceSync sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    Sent begin(BulkOrder order, Edit edit, Locale language) {
        return order.sync() == null
                ? Sent.NOTHING
                : new Run(sources.begin(order.sync(), order.dryRun(), edit), order.atomic(), language);
    }

    /** One upload. */
    private final class Run implements Sent {
        private final SourceSync.Upload upload;
        private final boolean atomic;
        private final Locale language;
        private long unread;

        Run(SourceSync.Upload upload, boolean atomic, Locale language) {
            this.upload = upload;
            this.atomic = atomic;
            this.language = language;
        }

        /** A row that failed was sent all the same. */
        @Override
        public void note(BulkRow row) {
            if (row.row() == 0) {
                return;
            }
            if (row.externalId() != null) {
                upload.note(row.externalId());
            }
            if (row.isFailed() && (row.externalId() == null || atomic)) {
                unread++;
            }
        }

        @Override
        public BulkTotals.Sync end(Answers answers) throws IOException {
            var outcome = upload.end(unread, gone -> answers.add(row(gone)));
            return new BulkTotals.Sync(
                    outcome.source(),
                    outcome.known(),
                    outcome.missing(),
                    outcome.removed(),
                    outcome.refused() == null ? null : problems.of(outcome.refused(), language));
        }

        private BulkRow row(SourceSync.Gone gone) {
            @Nullable Problem problem = gone.reason() == null ? null : problems.of(gone.reason(), language);
            return new BulkRow(0, gone.externalId(), gone.action(), gone.id(), gone.slug(), gone.warnings(), problem);
        }
    }
}
