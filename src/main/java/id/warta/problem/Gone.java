package id.warta.problem;

import org.jspecify.annotations.Nullable;

/** What stood here was withdrawn, for a public reason if one was given: 410. */
public final class Gone extends ApiException {
    private static final long serialVersionUID = 1L;

    public Gone(@Nullable String reason) {
        super(Code.GONE, reason == null ? Wording.of("detail.gone") : Wording.of("detail.gone-because", reason));
    }
}
