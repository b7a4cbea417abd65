package id.warta.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigValidationException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A start that fails late says why in a line where that is known, and everything where it is not. */
class StartFailureTest {
    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of(
                        new FlywayException("Validate failed:\n  Migration checksum mismatch"),
                        "the database's schema can not be brought to this release: Validate failed:; Migration"
                                + " checksum mismatch"),
                Arguments.of(new SQLException("out of memory"), "the database fails: out of memory"),
                Arguments.of(new BindException("taken"), "the address is in use by another program: taken"),
                Arguments.of(
                        new ConfigValidationException(new ConfigValidationException.Problem[] {
                            new ConfigValidationException.Problem("SRCFG00050: x does not map to any root")
                        }),
                        "Configuration validation failed:; SRCFG00050: x does not map to any root"),
                Arguments.of(new IllegalStateException("WARTA_EMBEDS is wrong"), "WARTA_EMBEDS is wrong"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void saysAKnownReasonInOneLine(Exception cause, String line) {
        assertThat(told(new RuntimeException("Failed to start", cause)))
                .containsExactly("Warta can not start: " + line);
    }

    @Test
    void showsEverythingOfAReasonThatIsNotKnown() {
        var lines = told(new RuntimeException("Failed to start", new IllegalStateException("a fault of ours")));

        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(String.join("\n", lines)).contains("a fault of ours", "\tat ");
    }

    private static List<String> told(Throwable failure) {
        var bytes = new ByteArrayOutputStream();
        StartFailure.tell(failure, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
