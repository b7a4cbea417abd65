package id.warta.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedFailuresTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // such clocks may run over
    private final RepeatedFailures failures = new RepeatedFailures(nanos::get);

    @Test
    void shortensWhatADatabaseThatIsAwayLetsFail() {
        var record = record(Level.SEVERE, "id.warta.x", "Permintaan gagal %s", away());
        record.setParameters(new Object[] {"sekali"});

        assertThat(failures.mayPass(record)).isTrue();
        assertThat(record.getMessage()).isEqualTo("The database does not answer: Connection refused");
        assertThat(record.getThrown()).isNull();
        assertThat(record.getParameters()).isNull();
    }

    @Test
    void saysItAgainAfterAWhileWithTheNumberOfThoseLeftOut() {
        assertThat(failures.mayPass(record(Level.SEVERE, "id.warta.a", "Satu", away())))
                .isTrue();
        assertThat(failures.mayPass(record(Level.WARNING, "org.agak.lain", "Dua", away())))
                .isFalse();
        assertThat(failures.mayPass(record(Level.SEVERE, "id.warta.b", "Tiga", away())))
                .isFalse();

        nanos.addAndGet(RepeatedFailures.PAUSE.toNanos());
        var next = record(Level.SEVERE, "id.warta.a", "Empat", away());
        assertThat(failures.mayPass(next)).isTrue();
        assertThat(next.getMessage())
                .isEqualTo("The database does not answer: Connection refused (2 more of these were left out)");
    }

    @Test
    void leavesOutWhatThePoolSaysOfEachOfItsConnections() {
        assertThat(failures.mayPass(record(Level.WARNING, "io.quarkus.agroal.runtime.Log", "closed", null)))
                .isTrue();
        assertThat(failures.mayPass(record(Level.WARNING, "io.quarkus.agroal.runtime.Log", "closed", null)))
                .isFalse();
    }

    /** By SQLSTATE: what is wrong with a question, and what the database is asked to tell, is told each time. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            level,   state, repeated
            SEVERE,  08006, false
            WARNING, 57P01, false
            SEVERE,  53300, false
            SEVERE,  23505, true
            SEVERE,  42P01, true
            INFO,    08006, true
            FINE,    08006, true
            """, useHeadersInDisplayName = true)
    void repeatsEverythingElse(String level, String state, boolean repeated) {
        var reason = new IllegalStateException(new SQLException("gagal", state));
        failures.mayPass(record(Level.parse(level), "id.warta.x", "Gagal", reason));
        var second = record(Level.parse(level), "id.warta.x", "Gagal", reason);

        assertThat(failures.mayPass(second)).isEqualTo(repeated);
        assertThat(second.getMessage()).isEqualTo("Gagal");
        assertThat(second.getThrown()).isSameAs(reason);
    }

    @Test
    void tellsFailuresWithoutADatabaseInThemEachTime() {
        for (int time = 0; time < 3; time++) {
            var record = record(Level.SEVERE, "id.warta.x", "Gagal", new IllegalStateException("lain"));
            assertThat(failures.mayPass(record)).isTrue();
            assertThat(record.getThrown()).hasMessage("lain");
        }
    }

    private static Throwable away() {
        var refused = new SQLException("Connection refused\nCheck the port", "08001", new ConnectException("refused"));
        return new RuntimeException(new JDBCConnectionException("unable to connect", refused));
    }

    private static LogRecord record(Level level, String logger, String message, Throwable thrown) {
        var record = new LogRecord(level, message);
        record.setLoggerName(logger);
        record.setThrown(thrown);
        return record;
    }
}
