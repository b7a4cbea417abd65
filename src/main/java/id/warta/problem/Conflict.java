package id.warta.problem;

import java.util.Map;
import java.util.UUID;

/** The request is sound, but what stands already is in its way: 409. */
public final class Conflict extends ApiException {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, Object> extensions;

    private Conflict(Code code, Wording wording, Map<String, Object> extensions) {
        super(code, wording);
        this.extensions = extensions;
    }

    public static Conflict of(Wording wording) {
        return new Conflict(Code.CONFLICT, wording, Map.of());
    }

    public static Conflict slugTaken(String slug, String suggestion) {
        return new Conflict(
                Code.SLUG_TAKEN, Wording.of("detail.slug-taken", slug, suggestion), Map.of("suggestion", suggestion));
    }

    /** An article with this external id exists. */
    public static Conflict externalIdTaken(String externalId, UUID id, String slug, String path) {
        return new Conflict(
                Code.CONFLICT,
                Wording.of("detail.external-id-taken", externalId, path),
                Map.of("existing", new Problem.Place(id, slug, path)));
    }

    /** The article takes no comments, or no more. */
    public static Conflict commentsClosed() {
        return new Conflict(Code.COMMENTS_CLOSED, Wording.of("detail.comments-closed"), Map.of());
    }

    /** The first request with this key is still under way. */
    public static Conflict idempotencyInProgress() {
        return new Conflict(Code.IDEMPOTENCY_IN_PROGRESS, Wording.of("detail.idempotency-in-progress"), Map.of());
    }

    /** What is to be deleted is in use, in so many other documents. */
    public static Conflict inUse(Wording wording, long count) {
        return new Conflict(Code.CONFLICT, wording, Map.of("useCount", count));
    }

    @Override
    Map<String, Object> extensions() {
        return extensions;
    }
}
