package id.warta.exchange.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.article.ArticleBatch;
import id.warta.article.ArticleWriting;
import id.warta.article.Edit;
import id.warta.cache.ChangeFeed;
import id.warta.exchange.TakenBack;
import id.warta.problem.Code;
import id.warta.problem.Problems;
import id.warta.problem.Wording;
import id.warta.web.Lines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows in as they come and says what became of each, in memory that does not grow with their number. New articles go into the
 * database many at a time; whatever is odd about a row sends it through the door that a single request takes.
 */
@Singleton
class BulkUpload {
    private static final int MAX_LINE = 1 << 20;
    private static final int BATCH = 200;
    private static final int TIMEOUT_SECONDS = 60 * 60;

    private final RowWriting rows;
    private final ArticleBatch batches;
    private final Syncing syncing;
    private final Problems problems;
    private final ChangeFeed changes;
    private final ObjectMapper json;

    BulkUpload(
            RowWriting rows,
            ArticleBatch batches,
            Syncing syncing,
            Problems problems,
            ChangeFeed changes,
            ObjectMapper json) {
        this.rows = rows;
        this.batches = batches;
        this.syncing = syncing;
        this.changes = changes;
        this.problems = problems;
        this.json = json;
    }

    void run(InputStream in, OutputStream out, BulkOrder order, Edit edit, Locale language) throws IOException {
        try (var spool = new Spool(out)) {
            var answers = new Answers(spool, json, syncing.begin(order, edit, language));
            if (order.atomic()) {
                all(new Lines(in, MAX_LINE), answers, order, edit, language);
            } else {
                each(new Lines(in, MAX_LINE), answers, order, edit, language);
            }
            answers.end();
            changes.catchUp();
        }
    }

    private void each(Lines lines, Answers answers, BulkOrder order, Edit edit, Locale language) throws IOException {
        try (var saving = new Saving(answers)) {
            long row = 0;
            var pending = new ArrayList<Numbered>();
            for (var line = lines.next(); line != null; line = lines.next()) {
                row++; // of empty lines too, so that an editor finds the row
                if (line.isBlank()) {
                    continue;
                }
                pending.add(new Numbered(row, line));
                if (pending.size() == BATCH) {
                    saving.add(task(List.copyOf(pending), order, edit, language));
                    pending.clear();
                }
            }
            saving.add(task(List.copyOf(pending), order, edit, language));
        }
    }

    /** The writing of rows that are read and rendered. */
    private Callable<List<BulkRow>> task(List<Numbered> pending, BulkOrder order, Edit edit, Locale language) {
        boolean batched = !order.dryRun()
                && !order.mode().equals("patch")
                && pending.stream().noneMatch(next -> rows.isRemoval(next.line().bytes())); // rows keep their order
        var prepared = batched ? batches.prepare(arrivals(pending), order.mode().equals("upsert"), edit) : null;
        return () -> {
            var created = prepared == null ? null : batches.create(prepared, edit);
            var results = new ArrayList<BulkRow>();
            for (int index = 0; index < pending.size(); index++) {
                var next = pending.get(index);
                var made = created == null ? null : created.get(index);
                results.add(
                        made == null
                                ? rows.write(next.row(), next.line(), order, edit, language)
                                : new BulkRow(
                                        next.row(),
                                        made.externalId(),
                                        made.created() ? "created" : "unchanged",
                                        made.id(),
                                        made.slug(),
                                        made.warnings(),
                                        null));
            }
            changes.catchUp();
            return results;
        };
    }

    private List<ArticleWriting.Arrival> arrivals(List<Numbered> pending) {
        return pending.stream()
                .map(next -> next.line().tooLong()
                        ? new ArticleWriting.Arrival(null, null, new byte[0])
                        : rows.arrival(next.line().bytes()))
                .toList();
    }

    /** In one transaction: the answers wait until it is known whether they are true. */
    private void all(Lines lines, Answers answers, BulkOrder order, Edit edit, Locale language) throws IOException {
        try (var waiting = new Waiting(json)) {
            var failed = attemptInOne(lines, waiting, order, edit, language);
            changes.catchUp();
            for (var row = waiting.next(); row != null; row = waiting.next()) {
                answers.add(failed == null || row.isFailed() ? row : undone(row, failed, language));
            }
        }
    }

    private @Nullable Long attemptInOne(Lines lines, Waiting waiting, BulkOrder order, Edit edit, Locale language) {
        try {
            return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
                var failed = attemptAll(lines, waiting, order, edit, language);
                if (failed != null || order.dryRun()) {
                    throw new TakenBack(failed);
                }
                return failed;
            });
        } catch (TakenBack spoilt) {
            return (Long) spoilt.result();
        }
    }

    /** The number of the row that failed, or null. The rows after it are read, and not tried. */
    private @Nullable Long attemptAll(Lines lines, Waiting waiting, BulkOrder order, Edit edit, Locale language)
            throws IOException {
        @Nullable Long failed = null;
        long row = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            row++;
            if (line.isBlank()) {
                continue;
            }
            if (failed != null) {
                waiting.add(undone(
                        new BulkRow(row, rows.externalId(line.bytes()), "", null, null, List.of(), null),
                        failed,
                        language));
                continue;
            }
            try {
                waiting.add(rows.attempt(row, line, order, edit));
            } catch (RuntimeException reason) {
                failed = row;
                waiting.add(rows.failed(row, line, reason, language));
            }
        }
        return failed;
    }

    private BulkRow undone(BulkRow row, long failed, Locale language) {
        var problem = problems.of(Code.CONFLICT, Wording.of("detail.atomic", failed), language);
        return BulkRow.failed(row.row(), row.externalId(), problem);
    }

    private record Numbered(long row, Lines.Line line) {}
}
