package id.warta.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import id.warta.article.Warning;
import id.warta.input.JsonText;
import id.warta.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translation between imports and their records in the database and what editors see of them. */
@Singleton
class ImportMapper {
    private static final TypeReference<Problem> PROBLEM = new TypeReference<>() {};
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};
    private static final double MILLIS = 1_000;

    private final JsonText json;
    private final Clock clock;

    ImportMapper(JsonText json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    ImportJobView toView(ImportJob job) {
        return new ImportJobView(
                job.id(),
                job.type().spelling(),
                job.status(),
                job.dryRun(),
                job.fileName(),
                job.bytes(),
                progress(job),
                sync(job),
                problem(job.problem()),
                job.createdAt(),
                job.caller().name(),
                job.startedAt(),
                job.finishedAt());
    }

    ImportRow toRow(Tuple row) {
        return new ImportRow(
                ((Number) row.get("number")).longValue(),
                row.get("kind", String.class),
                row.get("source", String.class),
                row.get("external_id", String.class),
                row.get("action", String.class),
                row.get("document_id", UUID.class),
                row.get("slug", String.class),
                json.read(row.get("warnings", String.class), WARNINGS),
                problem(row.get("problem", String.class)));
    }

    private ImportJobView.Progress progress(ImportJob job) {
        var counts = job.counts();
        var rate = rate(job);
        @Nullable
        Long left = rate == null || rate == 0 || job.status() != ImportStatus.WRITING
                ? null
                : (Long) (long) Math.ceil((counts.read() - counts.done()) / rate);
        return new ImportJobView.Progress(
                counts.read(), counts.created(), counts.updated(), counts.skipped(), counts.failed(), rate, left);
    }

    private static ImportJobView.@Nullable Sync sync(ImportJob job) {
        var order = job.sync();
        var synced = Objects.requireNonNullElse(job.synced(), ImportJob.Synced.NOTHING);
        return order == null
                ? null
                : new ImportJobView.Sync(
                        order.source(),
                        order.missing(),
                        order.confirm(),
                        synced.known(),
                        synced.withdrawn(),
                        synced.trashed(),
                        synced.reported(),
                        synced.failed(),
                        synced.refused());
    }

    /** Of what the import does now: of reading while it reads, of writing from then on. */
    private @Nullable Double rate(ImportJob job) {
        var counts = job.counts();
        boolean reading = job.status() == ImportStatus.READING;
        var since = reading ? job.startedAt() : job.writingSince();
        long number = reading ? counts.read() : counts.done() - counts.doneBefore();
        if (since == null || number <= 0) {
            return null;
        }
        var end = Objects.requireNonNullElseGet(job.finishedAt(), clock::instant);
        double seconds = Math.max(1, Duration.between(since, end).toMillis()) / MILLIS;
        return Math.round(number / seconds * 10) / 10.0;
    }

    private @Nullable Problem problem(@Nullable String text) {
        return text == null ? null : json.read(text, PROBLEM);
    }
}
