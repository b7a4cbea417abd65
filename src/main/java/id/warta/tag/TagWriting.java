package id.warta.tag;

import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.input.Change;
import id.warta.input.UnknownReference;
import id.warta.managed.Arrived;
import id.warta.managed.SlugChoice;
import id.warta.problem.BadRequest;
import id.warta.problem.Conflict;
import id.warta.problem.Fault;
import id.warta.problem.NotFound;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes tags and their changes in. */
@ApplicationScoped
public class TagWriting {
    private final TagRepository tags;
    private final TagUse use;
    private final AuditLog audit;
    private final Clock clock;

    TagWriting(TagRepository tags, TagUse use, AuditLog audit, Clock clock) {
        this.tags = tags;
        this.use = use;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a tag on purpose: public from now on.
     *
     * @throws Conflict if the slug is or was another's
     */
    @Transactional
    public ManagedTag create(TagInput input, Caller caller) {
        caller.requireWholeNewsroom();
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var tag = new Tag(slug, input.name(), input.description(), caller.name(), clock.instant());
        SlugChoice.checkFree(slug, slugs -> tags.slugs().taken(slugs, null));
        tags.persistAndFlush(tag); // flush here, so that a taken slug fails here and not in the commit
        tags.claimName(tag.nameKey);
        audit.record(caller, "created", "tag", tag.id, Map.of("slug", slug, "name", tag.name));
        return ManagedTag.of(tag);
    }

    /**
     * Takes a tag in from elsewhere. One that is here already stays as it is.
     *
     * @param formerSlugs slugs that are to lead to a new one, as far as they are free
     * @param curated whether it was made on purpose
     */
    @Transactional
    public Arrived bringIn(TagInput input, List<String> formerSlugs, boolean curated, Caller caller) {
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var known = tags.findBySlug(slug).or(() -> tags.findByName(input.name()));
        if (known.isPresent()) {
            var tag = known.get();
            boolean same = tag.slug.equals(slug)
                    && tag.name.equals(TagName.tidy(input.name()))
                    && Objects.equals(tag.description, input.description());
            return same ? Arrived.UNCHANGED : Arrived.LEFT;
        }
        create(input, caller);
        var tag = tags.findBySlug(slug).orElseThrow();
        tag.curated = curated;
        tags.slugs().add(formerSlugs, tag.id);
        return Arrived.CREATED;
    }

    /**
     * Changes a tag as PUT or PATCH says; a slug that is left out stays.
     *
     * @throws id.warta.problem.Stale if somebody else saved it first
     * @throws Rejected naming everything that is wrong
     * @throws Conflict if the slug is or was another's
     */
    @Transactional
    public ManagedTag change(String address, IfMatch ifMatch, Change<TagInput> change, Caller caller) {
        caller.requireWholeNewsroom();
        var tag = lock(address);
        ifMatch.require(tag.version, tag.updatedBy, tag.updatedAt);
        var before = new TagInput(tag.slug, tag.name, tag.description);
        var outcome = change.applyTo(before, ManagedTag.of(tag));
        var wanted = outcome.document();
        if (outcome.cleared().contains("slug")) {
            throw new Rejected(List.of(Fault.at("/slug", "null", Wording.of("fault.not-null"))));
        }
        var slug = Objects.requireNonNullElse(wanted.slug(), tag.slug);
        if (!slug.equals(tag.slug)) {
            SlugChoice.checkFree(slug, slugs -> tags.slugs().taken(slugs, tag.id));
        }
        var after = new TagInput(slug, TagName.tidy(wanted.name()), wanted.description());
        if (after.equals(before)) {
            return ManagedTag.of(tag);
        }
        var former = tag.nameKey;
        tag.slug = slug;
        tag.rename(after.name());
        tag.description = after.description();
        tag.touch(caller.name(), clock.instant());
        tags.flush();
        if (!tag.nameKey.equals(former)) {
            tags.claimName(tag.nameKey);
            tags.rememberName(former, tag.id);
        }
        audit.record(
                caller, "updated", "tag", tag.id, Map.of("version", tag.version, "slug", tag.slug, "name", tag.name));
        return ManagedTag.of(tag);
    }

    /**
     * Makes two tags one: the articles of the first follow, and its slugs lead to the other.
     *
     * @throws Rejected if the other is unknown or the same
     */
    @Transactional
    public TagMerge merge(String address, IfMatch ifMatch, String into, Caller caller) {
        caller.requireWholeNewsroom();
        tags.lockMerges();
        var tag = lock(address);
        ifMatch.honour(tag.version, tag.updatedBy, tag.updatedAt);
        var target = tags.findBySlug(into)
                .orElseThrow(() -> new Rejected(List.of(
                        UnknownReference.fault("/into", "tag", into, tags.listSlugs(UnknownReference.MAX_KNOWN)))));
        if (target.id.equals(tag.id)) {
            throw new Rejected(List.of(Fault.at("/into", "itself", Wording.of("fault.into-itself"))));
        }
        long moved = move(tag, target, caller);
        return new TagMerge(ManagedTag.of(target), moved);
    }

    /**
     * Deletes a tag.
     *
     * @param moveTo the slug of the tag that its articles get instead, or null
     * @throws Conflict if articles carry it, in how many, and none is named to move to
     */
    @Transactional
    public void delete(String address, IfMatch ifMatch, @Nullable String moveTo, Caller caller) {
        caller.requireWholeNewsroom();
        tags.lockMerges();
        var tag = lock(address);
        ifMatch.require(tag.version, tag.updatedBy, tag.updatedAt);
        if (moveTo != null) {
            move(tag, target(tag, moveTo), caller);
            return;
        }
        long count = use.count(tag.id);
        if (count > 0) {
            throw Conflict.inUse(Wording.of("detail.tag-in-use", tag.name, count), count);
        }
        remove(tag);
        audit.record(caller, "deleted", "tag", tag.id, Map.of("slug", tag.slug, "name", tag.name));
    }

    private Tag target(Tag tag, String slug) {
        var target = tags.findBySlug(slug);
        if (target.isEmpty() || target.get().id.equals(tag.id)) {
            throw BadRequest.parameters(List.of(Fault.in("moveTo", "reference", Wording.of("fault.move-to", slug))));
        }
        return target.get();
    }

    private long move(Tag tag, Tag target, Caller caller) {
        tags.getEntityManager().refresh(target, LockModeType.PESSIMISTIC_WRITE);
        long moved = use.replace(tag.id, target.id);
        tags.slugs().hand(tag.id, target.id);
        tags.handNames(tag, target.id);
        remove(tag);
        target.curated |= tag.curated;
        target.touch(caller.name(), clock.instant());
        tags.flush();
        audit.record(caller, "merged", "tag", tag.id, Map.of("slug", tag.slug, "into", target.slug, "articles", moved));
        return moved;
    }

    private void remove(Tag tag) {
        tags.delete(tag);
        tags.flush();
    }

    private Tag lock(String address) {
        return tags.idOf(address)
                .flatMap(id -> tags.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("tag", address));
    }
}
