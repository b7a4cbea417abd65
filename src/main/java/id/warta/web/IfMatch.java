package id.warta.web;

import id.warta.problem.PreconditionRequired;
import id.warta.problem.Stale;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The version that a caller saw before changing a document: RFC 9110, section 13.1.1.
 *
 * @param value the header as sent, or null if it was not
 */
public record IfMatch(@Nullable String value) {
    /**
     * Stops a change to another version than the caller saw. Tags are compared strongly, so a weak one never fits; {@code *}
     * fits whatever stands.
     *
     * @throws PreconditionRequired if the header was not sent
     * @throws Stale if it names another version
     */
    public void require(int version, String savedBy, Instant savedAt) {
        if (value == null) {
            throw new PreconditionRequired();
        }
        honour(version, savedBy, savedAt);
    }

    /**
     * As {@link #require}, where the header may be left out.
     *
     * @throws Stale if the header names another version
     */
    public void honour(int version, String savedBy, Instant savedAt) {
        if (value != null && !value.strip().equals("*") && !names(VersionTag.of(version), value)) {
            throw new Stale(version, savedBy, savedAt);
        }
    }

    private static boolean names(String tag, String header) {
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
