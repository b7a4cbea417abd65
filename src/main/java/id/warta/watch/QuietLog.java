package id.warta.watch;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Keeps the log readable while the database is away: see {@link RepeatedFailures}. */
@LoggingFilter(name = "repeated-failures")
public final class QuietLog implements Filter {
    private final RepeatedFailures failures = new RepeatedFailures(System::nanoTime);

    @Override
    public boolean isLoggable(LogRecord record) {
        return failures.mayPass(record);
    }
}
