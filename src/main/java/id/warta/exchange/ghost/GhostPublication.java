package id.warta.exchange.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Whether and when a post was public. A time that cannot be read makes a draft of it.
 *
 * @param time as the file writes it, empty if it has none
 * @param at what that means, empty if it cannot be read
 */
record GhostPublication(String status, String visibility, String time, Optional<Instant> at, Optional<Instant> made) {

    static GhostPublication of(JsonNode post, ZoneId zone) {
        var at = post.path("published_at");
        return new GhostPublication(
                post.path("status").asText(""),
                post.path("visibility").asText("public"),
                at.isNull() ? "" : at.asText("").strip(),
                time(at, zone),
                time(post.path("created_at"), zone));
    }

    /** Whether everybody could read it, or will once it is published. */
    boolean open() {
        return visibility.isEmpty() || visibility.equals("public") || visibility.equals("null");
    }

    void fill(ObjectNode article, List<Warning> warnings) {
        boolean published = status.equals("published") || status.isEmpty() || status.equals("null");
        boolean unreadable = at.isEmpty() && !time.isEmpty();
        if (!open()) {
            warnings.add(new Warning("/status", "visibility", "It was for " + visibility + " only: kept as a draft"));
        } else if (status.equals("sent") || status.equals("scheduled")) {
            warnings.add(new Warning("/status", status, "It was not public: kept as a draft"));
        }
        if (unreadable) {
            warnings.add(new Warning(
                    "/publishAt", "unreadable-date", "The date cannot be read: " + time + "; kept as a draft"));
        }
        boolean becomesPublic = published && open() && !unreadable;
        article.put("status", becomesPublic ? "published" : "draft");
        at.or(() -> becomesPublic ? made : Optional.empty()).ifPresent(it -> article.put("publishAt", it.toString()));
        if (at.isEmpty() && becomesPublic) {
            warnings.add(new Warning(
                    "/publishAt",
                    "no-date",
                    "It had no date" + (made.isPresent() ? ": that of its making is taken" : "")));
        }
    }

    /** In the spellings of all versions: milliseconds, or a text that without a zone is in UTC; a day begins where the newsroom is. */
    static Optional<Instant> time(JsonNode value, ZoneId zone) {
        try {
            var text = value.isNull() ? "" : value.asText("").strip().replaceFirst(" +", "T");
            if (text.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(instant(text, zone).truncatedTo(ChronoUnit.MICROS))
                    .filter(GhostPublication::isInCalendar);
        } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text, ZoneId zone) {
        if (text.matches("-?\\d{9,15}")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static boolean isInCalendar(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9_999;
    }
}
