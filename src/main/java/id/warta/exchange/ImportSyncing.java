package id.warta.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.warta.article.Warning;
import id.warta.problem.Problem;
import id.warta.problem.Problems;
import id.warta.source.SourceSync;
import id.warta.source.SyncOrder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of an import that has all of its source: takes away what is missing, and adds that to the report. */
@Singleton
class ImportSyncing {
    private static final int PAGE = 500;

    private final ImportRepository imports;
    private final SourceSync sources;
    private final Problems problems;
    private final ImportMeters meters;

    ImportSyncing(ImportRepository imports, SourceSync sources, Problems problems, ImportMeters meters) {
        this.imports = imports;
        this.sources = sources;
        this.problems = problems;
        this.meters = meters;
    }

    /**
     * Does what the import says about missing articles, if it says anything.
     *
     * @param check stops the work by an exception
     * @throws Superseded if the import is no longer the runner's
     */
    void end(ImportJob job, UUID runner, Runnable check) throws IOException {
        if (job.sync() != null) {
            new Run(job, runner).end(job.sync(), check);
        }
    }

    /** One import. */
    private final class Run {
        private final ImportJob job;
        private final UUID runner;
        private final List<Line> lines = new ArrayList<>();

        Run(ImportJob job, UUID runner) {
            this.job = job;
            this.runner = runner;
        }

        void end(SyncOrder order, Runnable check) throws IOException {
            var upload = sources.begin(order, job.dryRun(), ImportTaking.edit(job));
            for (var page = page(""); !page.isEmpty(); page = page(page.get(page.size() - 1))) {
                page.forEach(upload::note);
                check.run();
            }
            long unread = QuarkusTransaction.requiringNew().call(() -> imports.countUnread(job.id()));
            var outcome = upload.end(unread, gone -> {
                add(new Line(RecordKind.ARTICLE, gone.externalId(), fate(gone)));
                check.run();
            });
            @Nullable
            Problem refused = outcome.refused() == null ? null : problems.of(outcome.refused(), job.language());
            if (refused != null) {
                add(new Line(RecordKind.OTHER, null, Fate.failed(List.of(), refused)));
            }
            write();
            QuarkusTransaction.requiringNew()
                    .run(() -> imports.keepSync(
                            job.id(), runner, outcome.known(), refused == null ? null : refused.detail()));
        }

        private List<String> page(String after) {
            return QuarkusTransaction.requiringNew().call(() -> imports.listSent(job.id(), after, PAGE));
        }

        private Fate fate(SourceSync.Gone gone) {
            var warnings = new ArrayList<>(gone.warnings());
            if (gone.reason() != null) {
                return Fate.failed(warnings, problems.of(gone.reason(), job.language()));
            }
            boolean stays = gone.action().equals("missing");
            warnings.add(new Warning("", gone.action(), "The source no longer sends it"));
            return new Fate(stays ? Fate.SKIPPED : Fate.UPDATED, gone.id(), gone.slug(), warnings, null);
        }

        private void add(Line line) {
            lines.add(line);
            if (lines.size() == PAGE) {
                write();
            }
        }

        private void write() {
            if (lines.isEmpty()) {
                return;
            }
            QuarkusTransaction.requiringNew().run(() -> {
                long number = imports.lastNumber(job.id());
                var rows = JsonNodeFactory.instance.arrayNode();
                var fates = new LinkedHashMap<Long, Fate>();
                for (var line : lines) {
                    number++;
                    rows.addObject()
                            .put("number", number)
                            .put("kind", line.kind().spelling())
                            .put("rank", line.kind().rank())
                            .put("external_id", line.externalId())
                            .put("source", ImportRepository.SYNC_SOURCE)
                            .putArray("warnings");
                    fates.put(number, line.fate());
                }
                imports.addRecords(job.id(), runner, rows.toString(), rows.size());
                imports.keepFates(job.id(), runner, job.dryRun(), fates);
            });
            lines.forEach(line -> meters.count(line.fate().action(), job.dryRun()));
            lines.clear();
        }
    }

    private record Line(RecordKind kind, @Nullable String externalId, Fate fate) {}
}
