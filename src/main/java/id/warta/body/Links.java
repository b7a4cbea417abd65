package id.warta.body;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an address leads, read as suspiciously as the most forgiving browser would read it. */
final class Links {
    private static final Set<String> TO_FOLLOW = Set.of("http", "https", "mailto", "tel", "whatsapp");
    private static final String NEVER_IN_A_SCHEME = "/?#\\";
    private static final Set<String> TO_LOAD = Set.of("http", "https");

    private Links() {}

    /** Whether a reader may be sent there: the web, mail, telephone, or an address relative to the page. */
    static boolean isSafeToFollow(String address) {
        return scheme(address).map(TO_FOLLOW::contains).orElse(true);
    }

    /** Whether a page may load from there: the web, or an address relative to the page. */
    static boolean isSafeToLoad(String address) {
        return !address.isBlank() && scheme(address).map(TO_LOAD::contains).orElse(true);
    }

    /** As {@link #isSafeToLoad}, and on https, if it says on what. */
    static boolean isSecureToLoad(String address) {
        return isSafeToLoad(address)
                && !address.strip().startsWith("//")
                && scheme(address).map("https"::equals).orElse(true);
    }

    /** Whether it is a whole address of the web, which no two parsers read otherwise. */
    static boolean isOfWeb(String address) {
        try {
            return scheme(address).filter(TO_LOAD::contains).isPresent() && new URI(address).getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /**
     * What stands before the first colon, in lower case; empty for a relative address. Browsers drop line breaks and
     * tabs anywhere and control characters in front; here all of them, and invisible characters too, count as absent.
     */
    static Optional<String> scheme(String address) {
        var scheme = new StringBuilder();
        for (int at = 0; at < address.length(); at++) {
            char character = address.charAt(at);
            if (character == ':') {
                return Optional.of(scheme.toString().toLowerCase(Locale.ROOT));
            }
            if (NEVER_IN_A_SCHEME.indexOf(character) >= 0) {
                return Optional.empty();
            }
            if (!isIgnored(character)) {
                scheme.append(character);
            }
        }
        return Optional.empty();
    }

    private static boolean isIgnored(char character) {
        return character <= ' '
                || Character.isISOControl(character)
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
