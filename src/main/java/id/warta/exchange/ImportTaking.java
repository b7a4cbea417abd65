package id.warta.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.ArticleBatch;
import id.warta.article.Edit;
import id.warta.article.Warning;
import id.warta.problem.DatabaseAway;
import id.warta.problem.Problems;
import id.warta.problem.Rejected;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The second half of an import: what was read is taken in, many records at a time, and what became of each is kept in the transaction
 * of the deed. So an import that is broken off goes on where it was, and nothing is done twice.
 */
@Singleton
class ImportTaking {
    private static final Logger LOG = Logger.getLogger(ImportTaking.class);
    private static final int BATCH = 200;
    private static final int ATTEMPTS = 5;

    private final ImportRepository imports;
    private final RecordWriting records;
    private final ArticleBatch batches;
    private final Attachments attachments;
    private final Problems problems;
    private final EntityManager database;
    private final ImportMeters meters;

    ImportTaking(
            ImportRepository imports,
            RecordWriting records,
            ArticleBatch batches,
            Attachments attachments,
            Problems problems,
            EntityManager database,
            ImportMeters meters) {
        this.imports = imports;
        this.records = records;
        this.batches = batches;
        this.attachments = attachments;
        this.problems = problems;
        this.database = database;
        this.meters = meters;
    }

    /**
     * Writes the remaining records of an import.
     *
     * @param check stops the work by an exception
     * @throws Superseded if the import is no longer the runner's
     */
    void takeAll(ImportJob job, UUID runner, Runnable check) {
        var run = new Run(job, runner);
        for (var batch = next(job); !batch.isEmpty(); batch = next(job)) {
            run.take(batch);
            check.run();
        }
    }

    private List<PendingRecord> next(ImportJob job) {
        return QuarkusTransaction.requiringNew().call(() -> imports.listPending(job.id(), BATCH));
    }

    /** One import under way. */
    private final class Run {
        private final ImportJob job;
        private final UUID runner;
        private final Edit edit;

        Run(ImportJob job, UUID runner) {
            this.job = job;
            this.runner = runner;
            this.edit = edit(job);
        }

        void take(List<PendingRecord> batch) {
            if (batch.get(0).kind() == RecordKind.ARTICLE) {
                takeArticles(batch);
            } else if ((job.dryRun() && dependsOnOthers(batch.get(0).kind())) || !takeTogether(batch)) {
                batch.forEach(this::takeOne);
            }
        }

        private void takeArticles(List<PendingRecord> batch) {
            var warnings = new HashMap<Long, List<Warning>>();
            var illustrated = illustrate(batch, warnings);
            var arrivals = illustrated.stream().map(ArticleRecord::of).toList();
            var prepared = batches.prepare(
                    arrivals.stream().map(ArticleRecord::arrival).toList(), true, edit);
            Map<Long, Fate> fates = attempt(() -> {
                replay(illustrated);
                var made = batches.createHere(prepared, edit);
                return fates(batch, arrivals, made, warnings);
            });
            for (int index = 0; index < batch.size(); index++) {
                var record = batch.get(index);
                if (fates == null || !fates.containsKey(record.number())) {
                    takeArticle(record, illustrated.get(index), warnings.getOrDefault(record.number(), List.of()));
                }
            }
        }

        private Map<Long, Fate> fates(
                List<PendingRecord> batch,
                List<ArticleRecord> arrivals,
                List<ArticleBatch.@Nullable Written> made,
                Map<Long, List<Warning>> warnings) {
            var fates = new LinkedHashMap<Long, Fate>();
            for (int index = 0; index < batch.size(); index++) {
                var written = made.get(index);
                if (written != null) {
                    var record = batch.get(index);
                    var told = joined(record.warnings(), warnings.get(record.number()), written.warnings());
                    fates.put(
                            record.number(),
                            new Fate(
                                    written.created() ? Fate.CREATED : Fate.UNCHANGED,
                                    written.id(),
                                    written.slug(),
                                    told,
                                    null));
                }
            }
            records.readdress(arrivals, made);
            return fates;
        }

        private boolean dependsOnOthers(RecordKind kind) {
            return kind != RecordKind.AUTHOR && kind != RecordKind.TAG && kind != RecordKind.ATTACHMENT;
        }

        /** All in one transaction; false if that fails, and nothing was done. */
        private boolean takeTogether(List<PendingRecord> batch) {
            return attempt(() -> {
                        var fates = new LinkedHashMap<Long, Fate>();
                        for (var record : batch) {
                            var fate = records.write(record.kind(), record.externalId(), record.content(), edit);
                            fates.put(record.number(), with(fate, record.warnings()));
                        }
                        return fates;
                    })
                    != null;
        }

        private void takeArticle(PendingRecord record, ObjectNode content, List<Warning> warnings) {
            var told = joined(record.warnings(), warnings);
            try {
                takeOne(record.number(), () -> {
                    replay(List.of(content));
                    return with(records.write(RecordKind.ARTICLE, record.externalId(), content, edit), told);
                });
            } catch (Rejected reason) {
                var kept = Unpublished.of(content, reason);
                if (kept.isEmpty()) {
                    fail(record, told, reason);
                    return;
                }
                var toldWhy = joined(told, List.of(kept.get().warning()));
                takeOrFail(record, toldWhy, () -> {
                    replay(List.of(content));
                    return with(
                            records.write(
                                    RecordKind.ARTICLE,
                                    record.externalId(),
                                    kept.get().content(),
                                    edit),
                            toldWhy);
                });
            } catch (RuntimeException reason) {
                fail(record, told, reason);
            }
        }

        private void takeOne(PendingRecord record) {
            takeOrFail(
                    record,
                    record.warnings(),
                    () -> dependsOnUnwritten(record)
                            ? new Fate(Fate.CREATED, null, null, record.warnings(), null)
                            : with(answering(record, writeWithTermsAbove(record)), record.warnings()));
        }

        private Fate writeWithTermsAbove(PendingRecord record) {
            if (record.kind() == RecordKind.CATEGORY) {
                replayCategory(record.content().path("parent").textValue());
            }
            return records.write(record.kind(), record.externalId(), record.content(), edit);
        }

        /** A try has not kept what a comment answers, so it does not warn of that if it is in the same file. */
        private Fate answering(PendingRecord record, Fate fate) {
            var parent = record.content().path("parentExternalId").textValue();
            if (!job.dryRun()
                    || record.kind() != RecordKind.COMMENT
                    || parent == null
                    || imports.findContent(job.id(), RecordKind.COMMENT, parent).isEmpty()) {
                return fate;
            }
            var warnings = fate.warnings().stream()
                    .filter(warning -> !warning.code().equals(CommentRecords.NO_PARENT))
                    .toList();
            return new Fate(fate.action(), fate.id(), fate.slug(), warnings, fate.problem());
        }

        private void takeOrFail(PendingRecord record, List<Warning> warnings, Deed deed) {
            try {
                takeOne(record.number(), deed);
            } catch (RuntimeException reason) {
                fail(record, warnings, reason);
            }
        }

        /** Two changes may wait for each other, and the database gives one of them up: that one is tried again. */
        private void takeOne(long number, Deed deed) {
            for (int attempt = 1; ; attempt++) {
                try {
                    run(() -> Map.of(number, deed.take()));
                    return;
                } catch (LockAcquisitionException entangled) {
                    if (attempt == ATTEMPTS) {
                        throw entangled;
                    }
                }
            }
        }

        /** What was done in one transaction, or null if it failed and nothing was done. */
        private @Nullable Map<Long, Fate> attempt(Deeds deeds) {
            try {
                return run(deeds);
            } catch (RuntimeException together) {
                if (isNoFaultOfTheRecord(together)) {
                    throw together;
                }
                LOG.debug("A batch is taken one by one", together);
                return null;
            }
        }

        @SuppressWarnings("unchecked")
        private Map<Long, Fate> run(Deeds deeds) {
            try {
                var kept = QuarkusTransaction.requiringNew().call(() -> {
                    var fates = deeds.take();
                    database.flush();
                    if (job.dryRun()) {
                        throw new TakenBack(fates);
                    }
                    imports.keepFates(job.id(), runner, false, fates);
                    return fates;
                });
                meters.count(kept.values(), false);
                return kept;
            } catch (TakenBack tried) {
                var fates = (Map<Long, Fate>) Objects.requireNonNull(tried.result());
                keep(fates);
                return fates;
            }
        }

        private void fail(PendingRecord record, List<Warning> warnings, RuntimeException reason) {
            if (isNoFaultOfTheRecord(reason)) {
                throw reason;
            }
            var problem = problems.of(reason, job.language());
            if (problem.status() >= 500) {
                LOG.errorf(
                        reason,
                        "Record %d of import %s failed, trace %s",
                        record.number(),
                        job.id(),
                        problem.traceId());
            }
            keep(Map.of(record.number(), Fate.failed(warnings, problem)));
        }

        private void keep(Map<Long, Fate> fates) {
            QuarkusTransaction.requiringNew().run(() -> imports.keepFates(job.id(), runner, job.dryRun(), fates));
            meters.count(fates.values(), job.dryRun());
        }

        /** The articles, with the images that they name by other systems' ids. */
        private List<ObjectNode> illustrate(List<PendingRecord> batch, Map<Long, List<Warning>> warnings) {
            var wanted = batch.stream()
                    .map(record ->
                            record.content().path(ArticleRecord.THUMBNAIL).textValue())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            var known = QuarkusTransaction.requiringNew().call(() -> attachments(wanted));
            return batch.stream()
                    .map(record -> {
                        var content = record.content().deepCopy();
                        var thumbnail = content.path(ArticleRecord.THUMBNAIL).textValue();
                        if (thumbnail != null) {
                            var told = warnings.computeIfAbsent(record.number(), number -> new ArrayList<>());
                            var attachment = known.get(thumbnail);
                            if (attachment == null) {
                                told.add(new Warning(
                                        "/image", "no-image", "Its picture is not in the file: " + thumbnail));
                            } else {
                                attachment.illustrate(content, told);
                            }
                        }
                        return content;
                    })
                    .toList();
        }

        private Map<String, Attachments.Attachment> attachments(Set<String> wanted) {
            var known = attachments.find(wanted);
            if (job.dryRun()) {
                wanted.stream().filter(id -> !known.containsKey(id)).forEach(id -> imports.findContent(
                                job.id(), RecordKind.ATTACHMENT, id)
                        .ifPresent(content -> known.put(id, Attachments.Attachment.of(content))));
            }
            return known;
        }

        /** A dry run has kept nothing: what the articles refer to is made again, to be taken back with them. */
        private void replay(List<ObjectNode> articles) {
            if (!job.dryRun()) {
                return;
            }
            var people = new LinkedHashSet<String>();
            var places = new LinkedHashSet<String>();
            for (var article : articles) {
                article.path("authors")
                        .forEach(credit -> people.add(
                                credit.isTextual()
                                        ? credit.textValue()
                                        : credit.path("slug").asText()));
                if (article.hasNonNull("category")) {
                    places.add(article.path("category").asText());
                }
            }
            people.forEach(slug -> imports.findContent(job.id(), RecordKind.AUTHOR, slug)
                    .ifPresent(content -> records.write(RecordKind.AUTHOR, slug, content, edit)));
            places.forEach(this::replayCategory);
        }

        private void replayCategory(@Nullable String slug) {
            if (job.dryRun() && slug != null) {
                imports.findContent(job.id(), RecordKind.CATEGORY, slug).ifPresent(content -> {
                    replayCategory(content.path("parent").textValue());
                    records.write(RecordKind.CATEGORY, slug, content, edit);
                });
            }
        }

        /** Whether a try that keeps nothing cannot go on, because the article is in the same file. */
        private boolean dependsOnUnwritten(PendingRecord record) {
            if (!job.dryRun() || (record.kind() != RecordKind.COMMENT && record.kind() != RecordKind.REVISION)) {
                return false;
            }
            var content = record.content();
            var article = content.path("articleExternalId")
                    .asText(content.path("article").asText());
            return imports.findContent(job.id(), RecordKind.ARTICLE, article).isPresent();
        }
    }

    /** Whether all of the import ends by it, to go on another time or never. */
    static boolean isNoFaultOfTheRecord(RuntimeException reason) {
        return reason instanceof Superseded || Thread.currentThread().isInterrupted() || DatabaseAway.isCauseOf(reason);
    }

    private static Fate with(Fate fate, List<Warning> before) {
        return new Fate(fate.action(), fate.id(), fate.slug(), joined(before, fate.warnings()), fate.problem());
    }

    @SafeVarargs
    private static List<Warning> joined(@Nullable List<Warning>... many) {
        var all = new ArrayList<Warning>();
        for (var some : many) {
            if (some != null) {
                all.addAll(some);
            }
        }
        return all;
    }

    static Edit edit(ImportJob job) {
        var note = "import " + (job.fileName() == null ? job.id() : job.fileName());
        return new Edit(job.caller(), note.length() <= 500 ? note : note.substring(0, 500), job.creates(), Set.of());
    }

    /** Writes one record. */
    private interface Deed {
        Fate take();
    }

    /** Writes several records. */
    private interface Deeds {
        Map<Long, Fate> take();
    }
}
