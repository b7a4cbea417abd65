package id.warta.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTimesTest {

    @ParameterizedTest
    @CsvSource({"2026-03-05T01:00:00.999Z, 2026-03-05T08:00:00+07:00", "1500-03-01T00:00:00Z, 1500-03-01T00:00:00+00:00"
    })
    void saysTheSameMomentInEveryYear(String time, String written) {
        assertThat(SiteTimes.of(Instant.parse(time), ZoneId.of("Asia/Jakarta"))).isEqualTo(written);
    }
}
