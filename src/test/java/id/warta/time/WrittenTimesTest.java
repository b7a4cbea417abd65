package id.warta.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimesTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-11-28 05:00                    | 2026-11-27T22:00:00Z
            2026-11-28T05:00:00                 | 2026-11-27T22:00:00Z
            2026-11-28T05:00:00.25Z             | 2026-11-28T05:00:00.250Z
            2026-11-28 05:00:00 +0900           | 2026-11-27T20:00:00Z
            2026-11-28T05:00:00-03:30           | 2026-11-28T08:30:00Z
            2026-11-28 05:00 +8                 | 2026-11-27T21:00:00Z
            2026-11-28 05:00 WIB                | 2026-11-27T22:00:00Z
            2026-11-28 05:00 WITA               | 2026-11-27T21:00:00Z
            28 November 2026 05.00 WIT          | 2026-11-27T20:00:00Z
            2026-11-28                          | 2026-11-27T17:00:00Z
            2026/11/28                          | 2026-11-27T17:00:00Z
            28 November 2026                    | 2026-11-27T17:00:00Z
            28/11/2026                          | 2026-11-27T17:00:00Z
            10/5/2024 09.30                     | 2024-05-10T02:30:00Z
            17 Agustus 2024                     | 2024-08-16T17:00:00Z
            Senin, 5 Pebruari 2024 pukul 08.15 WIB | 2024-02-05T01:15:00Z
            Jumat, 10 Mei 2024, pukul 09.30     | 2024-05-10T02:30:00Z
            Jum'at, 10 Mei 2024 09:30           | 2024-05-10T02:30:00Z
            May 10th, 2024 at 9:30 PM           | 2024-05-10T14:30:00Z
            12 Dec 2024 12:05 am                | 2024-12-11T17:05:00Z
            Mon, 28 Oct 2024 05:00:00 GMT       | 2024-10-28T05:00:00Z
            Sat, 28 Nov 2026 05:00:00 +0700     | 2026-11-27T22:00:00Z
            """)
    void readsWhatPeopleWrite(String written, Instant meant) {
        assertThat(WrittenTimes.read(written, JAKARTA)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "besok",
                "2026",
                "2026-11",
                "31/02/2026",
                "2026-13-01",
                "13/13/2026",
                "2026-11-28 25:00",
                "28 Novembre 2026",
                "2026-11-28 05:00 EST",
                "2026-11-28 05:00 Mars",
                "28/11/26",
                "2026-11-28 05:00 atau nanti",
                "28-11/2026",
                "1732770000",
                "2026-11-28 13:00 pm",
                "2026-11-28T05:00:00+99:00",
                "0000-00-00 00:00:00",
                "28 November 2026 pagi"
            })
    void readsNothingIntoTheRest(String written) {
        assertThat(WrittenTimes.read(written, JAKARTA)).isEmpty();
    }

    @Test
    void readsEverySpellingOfAMomentAsThatMoment() {
        var random = new Random(28);
        var zones = List.of("Asia/Jakarta", "Asia/Jayapura", "UTC", "America/New_York");
        for (int round = 0; round < 2_000; round++) {
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var local = LocalDateTime.ofEpochSecond(random.nextInt(Integer.MAX_VALUE) / 60 * 60L, 0, ZoneOffset.UTC)
                    .atZone(zone);
            for (var spelling : List.of(
                    "uuuu-MM-dd HH:mm",
                    "uuuu-MM-dd'T'HH:mm:ss",
                    "d/M/uuuu HH.mm",
                    "d MMMM uuuu HH:mm",
                    "MMMM d, uuuu h:mm a",
                    "uuuu-MM-dd HH:mm xx",
                    "uuuu-MM-dd'T'HH:mm:ssxxx",
                    "EEE, d MMM uuuu HH:mm:ss xx")) {
                var written = local.format(DateTimeFormatter.ofPattern(spelling, Locale.ENGLISH));
                var meant = spelling.contains("x")
                        ? local.toInstant()
                        : local.toLocalDateTime().atZone(zone).toInstant();

                assertThat(WrittenTimes.read(written, zone)).as(written).contains(meant);
            }
        }
    }

    @Test
    void neverReadsAnythingOutOfNonsense() {
        var meant = Optional.of(Instant.parse("2026-11-27T22:00:00Z"));
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            var nonsense = new StringBuilder("2026-11-28 05:00");
            nonsense.insert(random.nextInt(nonsense.length() + 1), (char) ('g' + random.nextInt(19)));

            assertThat(WrittenTimes.read(nonsense.toString(), JAKARTA))
                    .as(nonsense.toString())
                    .isIn(Optional.empty(), meant);
        }
    }
}
