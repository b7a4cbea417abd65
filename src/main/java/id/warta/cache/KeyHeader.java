package id.warta.cache;

import java.util.Collection;

/** The header that tells caches further out what an answer is made of, in the words of those caches. */
public enum KeyHeader {
    NONE("", "", " "),
    /** Fastly and Varnish. */
    SURROGATE_KEY("Surrogate-Key", "", " "),
    /** Cloudflare and Akamai. */
    CACHE_TAG("Cache-Tag", "", ","),
    /** RFC 9875, whose section 2 lets caches ignore more than 32 groups. */
    CACHE_GROUPS("Cache-Groups", "\"", ", ") {
        @Override
        boolean holds(Collection<String> keys) {
            return keys.size() <= MAX_GROUPS && super.holds(keys);
        }
    };

    /** In bytes; a proxy's buffer of 4 KB has to take all headers of an answer. */
    static final int MAX_LENGTH = 1_500;

    private static final int MAX_GROUPS = 32;

    private final String label;
    private final String quote;
    private final String separator;

    KeyHeader(String label, String quote, String separator) {
        this.label = label;
        this.quote = quote;
        this.separator = separator;
    }

    String label() {
        return label;
    }

    String value(Collection<String> keys) {
        return quote + String.join(quote + separator + quote, keys) + quote;
    }

    /** Whether the header may name all of these. */
    boolean holds(Collection<String> keys) {
        int each = separator.length() + 2 * quote.length();
        int length = keys.stream().mapToInt(key -> key.length() + each).sum();
        return length - separator.length() <= MAX_LENGTH;
    }
}
