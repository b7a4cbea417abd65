package id.warta.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** Tells what became of every record of an import, a line each, in memory that does not grow with their number. */
@Singleton
class ImportReport {
    private static final int PAGE = 500;

    private final ImportRepository imports;
    private final ImportMapper mapper;
    private final ObjectMapper json;

    ImportReport(ImportRepository imports, ImportMapper mapper, ObjectMapper json) {
        this.imports = imports;
        this.mapper = mapper;
        this.json = json;
    }

    /** Writes what is known by now. */
    void write(UUID job, OutputStream to) throws IOException {
        var out = new BufferedOutputStream(to, 1 << 16);
        for (var page = page(job, 0);
                !page.isEmpty();
                page = page(job, page.get(page.size() - 1).row())) {
            for (var row : page) {
                out.write(json.writeValueAsBytes(row));
                out.write('\n');
            }
        }
        out.flush();
    }

    private List<ImportRow> page(UUID job, long after) {
        return QuarkusTransaction.requiringNew().call(() -> imports.listFates(job, after, PAGE).stream()
                .map(mapper::toRow)
                .toList());
    }
}
