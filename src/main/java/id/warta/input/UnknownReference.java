package id.warta.input;

import id.warta.problem.Fault;
import id.warta.problem.Wording;
import id.warta.text.Nearest;
import java.util.List;

/** A body that names a document that does not exist. */
public final class UnknownReference {
    /** How many slugs are worth looking through for the nearest one. */
    public static final int MAX_KNOWN = 1_000;

    private UnknownReference() {}

    public static Fault fault(String pointer, String kind, String slug, List<String> known) {
        return Fault.at(
                pointer,
                "no-such-" + kind,
                Nearest.to(slug, known)
                        .map(near -> Wording.of("fault.no-such-%s-near".formatted(kind), slug, near))
                        .orElseGet(() -> Wording.of("fault.no-such-" + kind, slug)));
    }
}
