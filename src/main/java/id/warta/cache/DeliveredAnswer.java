package id.warta.cache;

import id.warta.secret.Digests;
import id.warta.web.Conditions;
import id.warta.web.Encoding;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer of delivery: its bytes in every coding, with all that is said in its headers, and what it depends on.
 */
final class DeliveredAnswer {
    private static final int OVERHEAD = 600;
    private static final int PER_KEY = 150;

    /** The answer in one coding. */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    record Coded(Encoding encoding, byte[] bytes, CharSequence etag, CharSequence length) {}

    private final byte[] content;
    private final CharSequence mediaType;
    private final String hash;
    private final List<Header> headers;
    private volatile @Nullable List<WireHeader> wireHeaders;
    private final @Nullable Instant modifiedAt;
    private final Set<String> keys;
    private final @Nullable String template;
    private final Instant madeAt;
    private final Instant until;
    private final Map<Encoding, Coded> coded = new ConcurrentHashMap<>(4);

    /** A header of the answer. */
    record Header(String name, String value) {
        /** Whether a cache needs it with 304 too: RFC 9110, section 15.4.5. */
        boolean isForCaches() {
            return !name.equals("Link");
        }
    }

    /** A header as it is sent again and again. */
    record WireHeader(CharSequence name, CharSequence value, boolean isForCaches) {}

    /**
     * Takes over what was made.
     *
     * @param mediaType what the content is
     * @param headers all but those that depend on the coding, the moment or the cache
     * @param keys what it is made of
     * @param template the template of its path, for measuring
     * @param madeAt the time before anything of it was read
     * @param until from when on it may be another
     */
    DeliveredAnswer(
            byte[] content,
            String mediaType,
            List<Header> headers,
            @Nullable Instant modifiedAt,
            Set<String> keys,
            @Nullable String template,
            Instant madeAt,
            Instant until) {
        this.content = content;
        this.mediaType = HttpHeaders.createOptimized(mediaType);
        this.headers = List.copyOf(headers);
        this.modifiedAt = modifiedAt;
        this.keys = Set.copyOf(keys);
        this.template = template;
        this.madeAt = madeAt;
        this.until = until;
        hash = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256(content))
                .substring(0, 22);
    }

    /** Null if it would have to be made first. */
    @Nullable
    Coded ready(Encoding encoding) {
        return coded.get(encoding);
    }

    /** Takes a while the first time: not for the event loop, unless there is nothing to compress. */
    Coded in(Encoding encoding) {
        var ready = ready(encoding);
        if (ready != null) {
            return ready;
        }
        var bytes = encoding.encode(content);
        var made = new Coded(
                encoding,
                bytes,
                HttpHeaders.createOptimized('"' + hash + encoding.suffix() + '"'),
                HttpHeaders.createOptimized(Integer.toString(bytes.length)));
        coded.put(encoding, made);
        return made;
    }

    Encoding preferred(@Nullable String acceptEncoding) {
        return Encoding.preferred(acceptEncoding, content.length);
    }

    CharSequence mediaType() {
        return mediaType;
    }

    List<Header> headers() {
        return headers;
    }

    /** The same, made ready for being sent often. */
    List<WireHeader> wireHeaders() {
        var ready = wireHeaders;
        if (ready == null) {
            ready = headers.stream()
                    .map(header -> new WireHeader(
                            HttpHeaders.createOptimized(header.name()),
                            HttpHeaders.createOptimized(header.value()),
                            header.isForCaches()))
                    .toList();
            wireHeaders = ready;
        }
        return ready;
    }

    Set<String> keys() {
        return keys;
    }

    @Nullable
    String template() {
        return template;
    }

    Conditions conditions(Coded form, Instant now) {
        return new Conditions(form.etag().toString(), modifiedAt, now);
    }

    /** Whether it may be shown at this time; a clock that was set back does not make it newer. */
    boolean isFresh(Instant now) {
        return now.isBefore(until) && !now.isBefore(madeAt);
    }

    /** About how many bytes of memory it takes with all codings. */
    int weight() {
        int headerBytes =
                headers.stream().mapToInt(header -> header.value().length()).sum();
        return OVERHEAD + content.length * 2 + headerBytes + keys.size() * PER_KEY;
    }
}
