package id.warta.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a representation is compared by when it is read again: RFC 9110, section 13. */
public record Conditions(String etag, @Nullable Instant modifiedAt, Instant now) {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /**
     * Absent for a change of this very second: another may follow within it, and a date that counts in seconds would hide it.
     */
    public Optional<String> lastModified() {
        return modifiedAt == null || !modifiedAt.plusSeconds(1).isBefore(now)
                ? Optional.empty()
                : Optional.of(HTTP_DATE.format(modifiedAt.atOffset(ZoneOffset.UTC)));
    }

    /** If-None-Match is compared weakly and silences If-Modified-Since. */
    public boolean isUnchanged(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.strip().equals("*")
                    || Arrays.stream(ifNoneMatch.split(","))
                            .map(String::strip)
                            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                            .anyMatch(etag::equals);
        }
        if (ifModifiedSince == null || modifiedAt == null || lastModified().isEmpty()) {
            return false;
        }
        try {
            var since = ZonedDateTime.parse(ifModifiedSince.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return modifiedAt.getEpochSecond() <= since.getEpochSecond();
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
