package id.warta.exchange.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes results as NDJSON, and at the end what they add up to. */
final class Answers {
    private final OutputStream out;
    private final ObjectMapper json;
    private final Sent sent;
    private BulkTotals.Totals totals = BulkTotals.Totals.NONE;

    Answers(OutputStream out, ObjectMapper json, Sent sent) {
        this.sent = sent;
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.json = json;
    }

    void add(BulkRow row) throws IOException {
        sent.note(row);
        totals = totals.plus(row);
        write(row);
    }

    void flush() throws IOException {
        out.flush();
    }

    void end() throws IOException {
        write(new BulkTotals(totals, sent.end(this)));
        out.flush();
    }

    private void write(Object line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }
}
