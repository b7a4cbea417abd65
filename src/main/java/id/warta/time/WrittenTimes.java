package id.warta.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as people and other systems write them: ISO 8601 in its many spellings, RFC 1123, and days with Indonesian or English names of
 * months, the day first. What it does not know whole it does not read at all.
 */
public final class WrittenTimes {
    private static final int MAX_LENGTH = 100;
    private static final String YEAR_FIRST = "(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})";
    private static final String DAY_FIRST = "(?<d>\\d{1,2})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<y>\\d{4})";
    private static final String DAY_AND_NAME =
            "(?<d>\\d{1,2})(?:st|nd|rd|th)?[ -](?<m>\\p{L}{3,10})\\.?,?[ -](?<y>\\d{4})";
    private static final String NAME_AND_DAY = "(?<m>\\p{L}{3,10})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})";
    private static final String WEEKDAY =
            "(?:(?:sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun|ahad)[\\p{L}'’]*,? )?";
    private static final String TIME =
            "(?:(?:[t ]|,? ?(?:pukul|jam|at|pk\\.?) )(?<h>\\d{1,2})[:.](?<min>\\d{2})(?:[:.](?<sec>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?"
                    + "(?: ?(?<half>[ap])\\.?m\\.?)?(?: ?\\(?(?<zone>z|wib|wita|wit|utc|gmt|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?)\\)?)?)?";
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile(WEEKDAY + YEAR_FIRST + TIME),
            Pattern.compile(WEEKDAY + DAY_FIRST + TIME),
            Pattern.compile(WEEKDAY + DAY_AND_NAME + TIME),
            Pattern.compile(WEEKDAY + NAME_AND_DAY + TIME));
    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?([+-])(\\d{1,2}):?(\\d{2})?");
    private static final Map<String, ZoneOffset> ZONES = Map.of(
            "z",
            ZoneOffset.UTC,
            "utc",
            ZoneOffset.UTC,
            "gmt",
            ZoneOffset.UTC,
            "wib",
            ZoneOffset.ofHours(7),
            "wita",
            ZoneOffset.ofHours(8),
            "wit",
            ZoneOffset.ofHours(9));
    private static final Map<String, Integer> MONTHS = months();

    private WrittenTimes() {}

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        var names = List.of(
                "january januari jan",
                "february februari pebruari feb peb",
                "march maret mar mrt",
                "april apr",
                "may mei",
                "june juni jun",
                "july juli jul",
                "august agustus aug agu agt ags",
                "september sept sep",
                "october oktober oct okt",
                "november nopember nov nop",
                "december desember dec des");
        for (int month = 0; month < names.size(); month++) {
            for (var name : names.get(month).split(" ", -1)) {
                months.put(name, month + 1);
            }
        }
        return Map.copyOf(months);
    }

    /**
     * The time; empty if any part of the text is not understood.
     *
     * @param zone of a time that names none. A day alone is its first moment there.
     */
    public static Optional<Instant> read(String written, ZoneId zone) {
        var text = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return SHAPES.stream()
                .map(shape -> shape.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(match -> time(match, zone));
    }

    private static Optional<Instant> time(Matcher match, ZoneId zone) {
        try {
            var day = LocalDate.of(number(match, "y"), month(match.group("m")), number(match, "d"));
            if (match.group("h") == null) {
                return Optional.of(day.atStartOfDay(zone).toInstant());
            }
            var where = match.group("zone");
            var time = day.atTime(clock(match));
            return Optional.of((where == null ? time.atZone(zone) : time.atZone(offset(where))).toInstant());
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static LocalTime clock(Matcher match) {
        int hour = number(match, "h");
        var half = match.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no hour of half a day");
            }
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        var fraction = match.group("f");
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
        return LocalTime.of(hour, number(match, "min"), match.group("sec") == null ? 0 : number(match, "sec"), nanos);
    }

    private static ZoneOffset offset(String zone) {
        var known = ZONES.get(zone);
        if (known != null) {
            return known;
        }
        var offset = OFFSET.matcher(zone);
        if (!offset.matches()) {
            throw new DateTimeException("no offset");
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        @Nullable String minutes = offset.group(3);
        return ZoneOffset.ofHoursMinutes(
                sign * Integer.parseInt(offset.group(2)), minutes == null ? 0 : sign * Integer.parseInt(minutes));
    }

    private static int month(String written) {
        var month = Character.isDigit(written.charAt(0)) ? (Integer) Integer.parseInt(written) : MONTHS.get(written);
        if (month == null) {
            throw new DateTimeException("no month");
        }
        return month;
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
