package id.warta.exchange.bulk;

import id.warta.article.Edit;
import id.warta.problem.Problem;
import id.warta.problem.Problems;
import id.warta.source.SourceSync;
import id.warta.source.SyncOrder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes away what a script no longer sends. */
@Singleton
class Syncing {
    private static final int BATCH = 500;

    private final SourceSync sources;
    private final Problems problems;

    Syncing(SourceSync sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    Sent begin(BulkOrder order, Edit edit, Locale language) {
        return order.sync() == null ? Sent.NOTHING : new Run(order.sync(), order, edit, language);
    }

    /** One upload. */
    private final class Run implements Sent {
        private final UUID run = sources.begin();
        private final List<String> externalIds = new ArrayList<>();
        private final SyncOrder sync;
        private final BulkOrder order;
        private final Edit edit;
        private final Locale language;
        private long unread;

        Run(SyncOrder sync, BulkOrder order, Edit edit, Locale language) {
            this.sync = sync;
            this.order = order;
            this.edit = edit;
            this.language = language;
        }

        /** A row that failed was sent all the same. */
        @Override
        public void note(BulkRow row) {
            if (row.row() == 0) {
                return;
            }
            if (row.externalId() != null) {
                externalIds.add(row.externalId());
            }
            if (row.isFailed() && (row.externalId() == null || order.atomic())) {
                unread++;
            }
            if (externalIds.size() == BATCH) {
                write();
            }
        }

        @Override
        public BulkTotals.Sync end(Answers answers) throws IOException {
            write();
            var outcome = sources.end(run, sync, unread, order.dryRun(), edit, gone -> answers.add(row(gone)));
            return new BulkTotals.Sync(
                    outcome.source(),
                    outcome.known(),
                    outcome.missing(),
                    outcome.removed(),
                    outcome.refused() == null ? null : problems.of(outcome.refused(), language));
        }

        private void write() {
            sources.note(run, externalIds);
            externalIds.clear();
        }

        private BulkRow row(SourceSync.Gone gone) {
            @Nullable Problem problem = gone.reason() == null ? null : problems.of(gone.reason(), language);
            return new BulkRow(0, gone.externalId(), gone.action(), gone.id(), gone.slug(), gone.warnings(), problem);
        }
    }
}
