package id.warta.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.warta.article.Warning;
import id.warta.input.JsonText;
import id.warta.problem.Fault;
import id.warta.problem.Problems;
import id.warta.problem.Rejected;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first half of an import: everything in the file is read, and nothing of the newsroom is changed yet. */
@Singleton
class ImportReading {
    private static final int MAX_RECORDS = 500;
    private static final int MAX_LETTERS = 1 << 22;
    private static final long MAX_FILE = 20L << 20; // readers pass over larger ones

    private final ImportRepository imports;
    private final KeptFiles files;
    private final Instance<SourceReader> readers;
    private final Problems problems;
    private final JsonText json;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final ImportMeters meters;

    ImportReading(
            ImportRepository imports,
            KeptFiles files,
            Instance<SourceReader> readers,
            Problems problems,
            JsonText json,
            ObjectMapper mapper,
            Clock clock,
            ImportMeters meters) {
        this.imports = imports;
        this.files = files;
        this.readers = readers;
        this.problems = problems;
        this.json = json;
        this.mapper = mapper;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Reads the file of an import.
     *
     * @throws Rejected if it cannot be read
     * @param check stops the work by an exception
     * @throws Superseded if the import is no longer the runner's
     */
    void read(ImportJob job, UUID runner, Runnable check) throws IOException {
        var file = Files.createTempFile("warta-import", "." + job.type().spelling());
        try {
            copy(job, file);
            var batch = new Batch(job, runner, check);
            readers.stream()
                    .filter(reader -> reader.type() == job.type())
                    .findFirst()
                    .orElseThrow()
                    .read(file, job.options(), batch);
            batch.write();
            QuarkusTransaction.requiringNew().run(() -> imports.beginWriting(job.id(), runner, clock.instant()));
        } finally {
            Files.delete(file);
        }
    }

    private void copy(ImportJob job, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Optional<byte[]> chunk = chunk(job, 0);
            for (int position = 1; chunk.isPresent(); position++) {
                out.write(chunk.get());
                chunk = chunk(job, position);
            }
        }
    }

    private Optional<byte[]> chunk(ImportJob job, int position) {
        return QuarkusTransaction.requiringNew().call(() -> imports.findChunk(job.id(), position));
    }

    /** Records on their way into the database. */
    private final class Batch implements SourceReader.RecordSink {
        private final ImportJob job;
        private final UUID runner;
        private final Runnable check;
        private ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        private long number;
        private int letters;

        Batch(ImportJob job, UUID runner, Runnable check) {
            this.job = job;
            this.check = check;
            this.runner = runner;
        }

        @Override
        public void keep(SourceRecord record, InputStream content) throws IOException {
            check.run();
            try (var file = UploadedFile.receive(content, MAX_FILE)) {
                var sha256 = HexFormat.of().formatHex(file.digest());
                record.content().put("bytes", file.bytes()).put("sha256", sha256);
                QuarkusTransaction.requiringNew()
                        .run(() -> files.keep(
                                sha256, record.content().path("mediaType").asText(), file));
            }
            add(record);
        }

        @Override
        public void add(SourceRecord record) {
            number++;
            var content = record.content().toString();
            letters += content.length();
            var row = rows.addObject()
                    .put("number", number)
                    .put("kind", record.kind().spelling())
                    .put("rank", record.kind().rank())
                    .put("external_id", record.externalId())
                    .put("source", record.source())
                    .put("content", content);
            List<Warning> warnings = new ArrayList<>(record.warnings());
            if (record.skipped() != null) {
                warnings.add(record.skipped());
                row.put("action", Fate.SKIPPED).putNull("content");
            }
            if (record.faulty() != null) {
                var reason = new Rejected(List.of(Fault.at("", "unreadable", record.faulty())));
                row.put("action", Fate.FAILED).putNull("content");
                row.set("problem", mapper.valueToTree(problems.of(reason, job.language())));
            }
            row.set("warnings", mapper.valueToTree(warnings));
            if (rows.size() >= MAX_RECORDS || letters >= MAX_LETTERS) {
                write();
            }
        }

        private void countDecided(@Nullable String action) {
            if (action != null) {
                meters.count(action, job.dryRun());
            }
        }

        void write() {
            check.run();
            if (!rows.isEmpty()) {
                var text = json.write(rows);
                QuarkusTransaction.requiringNew().run(() -> imports.addRecords(job.id(), runner, text, rows.size()));
                rows.forEach(row -> countDecided(row.path("action").textValue()));
                rows = JsonNodeFactory.instance.arrayNode();
                letters = 0;
            }
        }
    }
}
