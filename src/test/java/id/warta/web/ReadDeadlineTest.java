package id.warta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Who else takes a connection may take as long as it needs; {@code ExhaustedDatabaseIT} has the readers. */
@QuarkusTest
class ReadDeadlineTest {
    @Inject
    AgroalDataSource database;

    @Test
    void isNotForThoseWhoServeNoReader() throws SQLException {
        assertThat(limit()).isEqualTo("0");
        assertThat(QuarkusTransaction.requiringNew().call(this::limit)).isEqualTo("0");
    }

    @Test
    void isThereAgainOnceTheConnectionIsGivenBack() throws SQLException {
        PGConnection raw;
        try (var connection = database.getConnection()) {
            raw = connection.unwrap(PGConnection.class);
        }

        try (var asked = ((Connection) raw).createStatement();
                var answer = asked.executeQuery("show statement_timeout")) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo("10s");
        }
    }

    private String limit() throws SQLException {
        try (var connection = database.getConnection();
                var asked = connection.createStatement();
                var answer = asked.executeQuery("show statement_timeout")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
