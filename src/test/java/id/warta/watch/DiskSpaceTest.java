package id.warta.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.postgres.DatabaseConfig;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskSpaceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            embedded, least,               status
            true,     1,                   UP
            true,     9223372036854775807, DOWN
            false,    9223372036854775807, UP
            """, useHeadersInDisplayName = true)
    void isWellWithRoomForTheDatabaseThatItStarts(boolean embedded, String least, Status status) {
        var answer = space(embedded, new BigInteger(least)).call().await().indefinitely();

        assertThat(answer.getName()).isEqualTo("disk");
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getData().isPresent()).isEqualTo(embedded);
    }

    @ParameterizedTest
    @CsvSource({"true, 1, false", "true, 9223372036854775807, true", "false, 9223372036854775807, false"})
    void isInTroubleWithoutRoom(boolean embedded, String least, boolean trouble) {
        assertThat(space(embedded, new BigInteger(least)).trouble() != null).isEqualTo(trouble);
    }

    private DiskSpace space(boolean embedded, BigInteger least) {
        var database = new DatabaseConfig() {
            @Override
            public String dataDir() {
                return folder.toString();
            }

            @Override
            public boolean acceptCopiedFolder() {
                return false;
            }

            @Override
            public Duration patience() {
                return Duration.ZERO;
            }

            @Override
            public boolean embedded() {
                return embedded;
            }
        };
        return new DiskSpace(database, new WatchConfig() {
            @Override
            public MemorySize diskFree() {
                return new MemorySize(least);
            }

            @Override
            public MemorySize diskFull() {
                return new MemorySize(least);
            }
        });
    }
}
