package id.warta.tag;

import id.warta.access.Caller;
import id.warta.input.Change;
import id.warta.managed.Arrived;
import id.warta.managed.ManagedDocuments;
import id.warta.managed.ManagedKind;
import id.warta.managed.ManagedKinds;
import id.warta.managed.Saved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is special about tags when they are written: a name belongs to one tag, in whatever spelling, and former names lead to it. */
@ApplicationScoped
public class TagWriting implements ManagedKind<Tag, TagInput, ManagedTag> {
    private final TagRepository tags;
    private final ManagedDocuments<Tag, TagInput, ManagedTag> documents;

    TagWriting(ManagedKinds kinds, TagRepository tags) {
        this.tags = tags;
        this.documents = kinds.documents(this, tags);
    }

    ManagedDocuments<Tag, TagInput, ManagedTag> documents() {
        return documents;
    }

    /** Creates a tag that is public even if no article has it. See {@link ManagedDocuments#create}. */
    public ManagedTag create(TagInput input, Caller caller) {
        return documents.create(input, caller);
    }

    /**
     * See {@link ManagedDocuments#bringIn}.
     *
     * @param curated whether the tag is public even if no article has it
     */
    @Transactional
    public Arrived bringIn(TagInput input, List<String> formerSlugs, boolean curated, Caller caller) {
        var arrived = documents.bringIn(input, formerSlugs, caller);
        if (arrived == Arrived.CREATED) {
            tags.findByName(input.name()).orElseThrow().curated = curated;
        }
        return arrived;
    }

    @Override
    public String kind() {
        return TagRepository.KIND;
    }

    @Override
    public Tag make(String slug, String by, Instant now) {
        return new Tag(slug, by, now);
    }

    @Override
    public void write(Tag tag, String slug, Change.Outcome<TagInput> wanted) {
        tag.rename(wanted.document().name());
        tag.description = wanted.document().description();
    }

    @Override
    public TagInput toInput(Tag tag) {
        return new TagInput(tag.slug(), tag.name, tag.description);
    }

    @Override
    public TagInput stored(TagInput input, String slug) {
        return new TagInput(slug, TagName.tidy(input.name()), input.description());
    }

    @Override
    public ManagedTag toView(Tag tag) {
        return new ManagedTag(tag.id(), tag.slug(), tag.name, tag.description, Saved.of(tag));
    }

    @Override
    public Optional<UUID> idOfSame(TagInput input) {
        return tags.findByName(input.name()).map(Tag::id);
    }

    @Override
    public void created(Tag tag) {
        tags.claimName(tag.nameKey);
    }

    @Override
    public Deed changed(Tag tag, TagInput before) {
        var former = TagName.key(before.name());
        if (!tag.nameKey.equals(former)) {
            tags.claimName(tag.nameKey);
            tags.rememberName(former, tag.id());
        }
        return ManagedKind.super.changed(tag, before);
    }

    @Override
    public void moved(Tag from, Tag to, String by) {
        tags.handNames(from, to.id());
        to.curated |= from.curated;
    }
}
