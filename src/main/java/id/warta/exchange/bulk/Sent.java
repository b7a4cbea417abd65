package id.warta.exchange.bulk;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What an upload sent, for those that are to tell what is missing. */
interface Sent {
    /** Takes no notes. */
    Sent NOTHING = new Sent() {
        @Override
        public void note(BulkRow row) {}

        @Override
        public BulkTotals.@Nullable Sync end(Answers answers) {
            return null;
        }
    };

    void note(BulkRow row);

    /** Tells what is missing, after the last row. */
    BulkTotals.@Nullable Sync end(Answers answers) throws IOException;
}
