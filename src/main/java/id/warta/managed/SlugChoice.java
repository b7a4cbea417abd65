package id.warta.managed;

import id.warta.problem.Conflict;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.text.Slugs;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The slug of a new document. */
public final class SlugChoice {
    private SlugChoice() {}

    /**
     * The chosen slug, or one made from the name.
     *
     * @throws Rejected if the name holds neither letter nor digit, at the pointer of the name
     */
    public static String of(@Nullable String chosen, String name, String pointer) {
        var slug = chosen == null ? Slugs.of(name) : chosen;
        if (slug.isEmpty()) {
            throw new Rejected(List.of(Fault.at(pointer, "empty-slug", Wording.of("fault.empty-slug"))));
        }
        return slug;
    }

    /**
     * Two who choose the same slug at once both pass; the constraint of the database then refuses the second.
     *
     * @throws Conflict if the slug is taken, with a free one
     */
    public static void checkFree(String slug, Function<List<String>, ? extends Collection<String>> taken) {
        var free = new SlugCandidates(slug).firstFree(taken::apply);
        if (!free.equals(slug)) {
            throw Conflict.slugTaken(slug, free);
        }
    }
}
