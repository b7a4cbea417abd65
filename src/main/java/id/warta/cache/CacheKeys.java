package id.warta.cache;

import id.warta.problem.NotFound;
import jakarta.enterprise.context.RequestScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The names of all that the answer to this request is made of, as CDNs hear them and as the database tells that they changed:
 * {@code article-<id>}, {@code category-<id>}, {@code tag-<id>}, {@code author-<id>}; {@code comments-<id>} of an article; lists of
 * articles, {@code articles} or {@code articles-<id>} of a scope, and {@code updates…} if their order or content follows edits;
 * {@code categories}, {@code tags} and {@code authors} for all of a kind. Ids are written in 22 letters of base64url. A change of one
 * with an id is told with {@code any-<kind>} beside it, for answers that are made of too many to name them all.
 */
@RequestScoped
public class CacheKeys {
    /** The scope that every article stands in. */
    public static final UUID NEWSROOM = new UUID(0, 0);

    private static final int ID_LENGTH = 22;

    private final Set<String> documents = new LinkedHashSet<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private @Nullable Instant until;
    private @Nullable NotFound absence;

    /** A document, or a list of those in its scope; the nil id is the list of all. */
    public void add(String kind, UUID id) {
        documents.add(name(kind, id));
    }

    /** Everything of a kind. */
    public void add(String kind) {
        documents.add(kind);
    }

    /** Whatever article stands at a slug; caches further out do not need to know. */
    public void addressed(String slug) {
        addresses.add("at:" + slug);
    }

    /** When time alone may change the answer; of several moments the first counts, null is none. */
    public void until(@Nullable Instant moment) {
        if (moment != null && (until == null || moment.isBefore(until))) {
            until = moment;
        }
    }

    /** That nothing is there may be remembered for a moment. */
    public NotFound absent(NotFound reason) {
        absence = reason;
        return reason;
    }

    Set<String> documents() {
        return documents;
    }

    Set<String> all() {
        var all = new LinkedHashSet<>(documents);
        all.addAll(addresses);
        return all;
    }

    @Nullable
    Instant until() {
        return until;
    }

    @Nullable
    NotFound absence() {
        return absence;
    }

    /** The kind of a key with an id; empty for other keys. */
    static Optional<String> kind(String key) {
        int end = key.length() - ID_LENGTH - 1;
        return end > 0 && key.indexOf('-') == end ? Optional.of(key.substring(0, end)) : Optional.empty();
    }

    /** What stands for any document of a kind. */
    static String any(String kind) {
        return "any-" + kind;
    }

    /** As the function {@code cache_key} of the database writes it. */
    static String name(String kind, UUID id) {
        if (id.equals(NEWSROOM)) {
            return kind;
        }
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return kind + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
