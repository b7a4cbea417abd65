package id.warta.exchange;

import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.article.Warning;
import id.warta.input.JsonText;
import id.warta.problem.Conflict;
import id.warta.problem.NotFound;
import id.warta.problem.Wording;
import id.warta.rows.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Starts and stops imports. */
@ApplicationScoped
public class ImportJobs {
    private static final int CHUNK = 1 << 20;

    private final ImportRepository imports;
    private final AuditLog audit;
    private final JsonText json;
    private final EntityManager database;
    private final Clock clock;
    private final ImportMeters meters;

    ImportJobs(
            ImportRepository imports,
            AuditLog audit,
            JsonText json,
            EntityManager database,
            Clock clock,
            ImportMeters meters) {
        this.imports = imports;
        this.audit = audit;
        this.json = json;
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    /** Queues an import, with its file in the database. */
    @Transactional
    ImportJob start(UploadedFile file, ImportParameters.Order order, Locale language, Caller caller) {
        var job = new ImportJob(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                order.type(),
                ImportStatus.QUEUED,
                order.fileName(),
                file.bytes(),
                order.dryRun(),
                order.creates(),
                order.options(),
                order.sync(),
                null,
                language,
                caller,
                clock.instant(),
                null,
                null,
                null,
                new ImportJob.Counts(0, 0, 0, 0, 0, 0),
                null);
        imports.add(job);
        keep(job, file);
        audit.record(
                caller,
                "started",
                "import",
                job.id(),
                Map.of("type", job.type().spelling(), "bytes", job.bytes(), "dryRun", job.dryRun()));
        return job;
    }

    private void keep(ImportJob job, UploadedFile file) {
        try (var in = Files.newInputStream(file.path())) {
            var chunk = in.readNBytes(CHUNK);
            for (int position = 0; chunk.length > 0; position++) {
                imports.addChunk(job.id(), position, chunk);
                database.flush();
                chunk = in.readNBytes(CHUNK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops an import. Written records stay, the others are skipped.
     *
     * @throws NotFound if there is no such import
     * @throws Conflict if it has ended
     */
    @Transactional
    ImportJob cancel(String id, Caller caller) {
        var job = find(id);
        var warning = new Warning("", "cancelled", "The import was cancelled before this was taken in");
        if (!imports.cancel(job.id(), json.write(List.of(warning)), clock.instant())) {
            throw Conflict.of(Wording.of("detail.import-ended", job.status().spelling()));
        }
        meters.ended(ImportStatus.CANCELLED);
        audit.record(caller, "cancelled", "import", job.id(), Map.of());
        return find(id);
    }

    /**
     * The import with this id.
     *
     * @throws NotFound if there is none
     */
    @Transactional
    ImportJob find(String id) {
        return Ids.parse(id).flatMap(imports::find).orElseThrow(() -> new NotFound("import", id));
    }
}
