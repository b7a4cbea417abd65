package id.warta.tag;

import id.warta.web.SlugChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes tags in. */
@ApplicationScoped
public class TagWriting {
    private final TagRepository tags;
    private final Clock clock;

    TagWriting(TagRepository tags, Clock clock) {
        this.tags = tags;
        this.clock = clock;
    }

    /**
     * Creates a tag on purpose: public from now on.
     *
     * @throws id.warta.problem.Conflict if the slug is taken
     */
    @Transactional
    public ManagedTag create(TagInput input) {
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var tag = new Tag(slug, input.name(), input.description(), clock.instant());
        SlugChoice.checkFree(slug, tags::listTaken);
        tags.persistAndFlush(tag); // flush here, so that a taken slug fails here and not in the commit
        return ManagedTag.of(tag);
    }
}
