package id.warta.author;

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

/** Takes authors and their changes in. */
@ApplicationScoped
public class AuthorWriting {
    private final AuthorRepository authors;
    private final AuthorUse use;
    private final AuditLog audit;
    private final Clock clock;

    AuthorWriting(AuthorRepository authors, AuthorUse use, AuditLog audit, Clock clock) {
        this.authors = authors;
        this.use = use;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates an author.
     *
     * @throws Conflict if the slug is or was another's
     */
    @Transactional
    public ManagedAuthor create(AuthorInput input, Caller caller) {
        caller.requireWholeNewsroom();
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var author = new Author(slug, input.name(), input.bio(), input.url(), caller.name(), clock.instant());
        SlugChoice.checkFree(slug, slugs -> authors.slugs().taken(slugs, null));
        authors.persistAndFlush(author); // flush here, so that a taken slug fails here and not in the commit
        audit.record(caller, "created", "author", author.id, Map.of("slug", slug, "name", author.name));
        return ManagedAuthor.of(author);
    }

    /**
     * Takes an author in from elsewhere. One that is here already stays as it is.
     *
     * @param formerSlugs slugs that are to lead to a new one, as far as they are free
     */
    @Transactional
    public Arrived bringIn(AuthorInput input, List<String> formerSlugs, Caller caller) {
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var known = authors.findBySlug(slug);
        if (known.isPresent()) {
            var author = known.get();
            var there = new AuthorInput(author.slug, author.name, author.bio, author.url);
            return there.equals(new AuthorInput(slug, input.name(), input.bio(), input.url()))
                    ? Arrived.UNCHANGED
                    : Arrived.LEFT;
        }
        create(input, caller);
        authors.slugs().add(formerSlugs, authors.findBySlug(slug).orElseThrow().id);
        return Arrived.CREATED;
    }

    /**
     * Changes an author as PUT or PATCH says; a slug that is left out stays.
     *
     * @throws id.warta.problem.Stale if somebody else saved it first
     * @throws Rejected naming everything that is wrong
     * @throws Conflict if the slug is or was another's
     */
    @Transactional
    public ManagedAuthor change(String address, IfMatch ifMatch, Change<AuthorInput> change, Caller caller) {
        caller.requireWholeNewsroom();
        var author = lock(address);
        ifMatch.require(author.version, author.updatedBy, author.updatedAt);
        var before = new AuthorInput(author.slug, author.name, author.bio, author.url);
        var outcome = change.applyTo(before, ManagedAuthor.of(author));
        var wanted = outcome.document();
        if (outcome.cleared().contains("slug")) {
            throw new Rejected(List.of(Fault.at("/slug", "null", Wording.of("fault.not-null"))));
        }
        var slug = Objects.requireNonNullElse(wanted.slug(), author.slug);
        if (!slug.equals(author.slug)) {
            SlugChoice.checkFree(slug, slugs -> authors.slugs().taken(slugs, author.id));
        }
        var after = new AuthorInput(slug, wanted.name(), wanted.bio(), wanted.url());
        if (after.equals(before)) {
            return ManagedAuthor.of(author);
        }
        author.slug = slug;
        author.name = after.name();
        author.bio = after.bio();
        author.url = after.url();
        author.touch(caller.name(), clock.instant());
        authors.flush();
        audit.record(
                caller,
                "updated",
                "author",
                author.id,
                Map.of("version", author.version, "slug", author.slug, "name", author.name));
        return ManagedAuthor.of(author);
    }

    /**
     * Makes two authors one: the articles of the first follow, and its slugs lead to the other.
     *
     * @throws Rejected if the other is unknown or the same
     */
    @Transactional
    public AuthorMerge merge(String address, IfMatch ifMatch, String into, Caller caller) {
        caller.requireWholeNewsroom();
        authors.lockMerges();
        var author = lock(address);
        ifMatch.honour(author.version, author.updatedBy, author.updatedAt);
        var target = authors.findBySlug(into)
                .orElseThrow(() -> new Rejected(List.of(UnknownReference.fault(
                        "/into", "author", into, authors.listSlugs(UnknownReference.MAX_KNOWN)))));
        if (target.id.equals(author.id)) {
            throw new Rejected(List.of(Fault.at("/into", "itself", Wording.of("fault.into-itself"))));
        }
        long moved = move(author, target, caller);
        return new AuthorMerge(ManagedAuthor.of(target), moved);
    }

    /**
     * Deletes an author.
     *
     * @param moveTo the slug of the author that its articles get instead, or null
     * @throws Conflict if articles name the author, in how many, and none is named to move to
     */
    @Transactional
    public void delete(String address, IfMatch ifMatch, @Nullable String moveTo, Caller caller) {
        caller.requireWholeNewsroom();
        authors.lockMerges();
        var author = lock(address);
        ifMatch.require(author.version, author.updatedBy, author.updatedAt);
        if (moveTo != null) {
            move(author, target(author, moveTo), caller);
            return;
        }
        long count = use.count(author.id);
        if (count > 0) {
            throw Conflict.inUse(Wording.of("detail.author-in-use", author.name, count), count);
        }
        remove(author);
        audit.record(caller, "deleted", "author", author.id, Map.of("slug", author.slug, "name", author.name));
    }

    private Author target(Author author, String slug) {
        var target = authors.findBySlug(slug);
        if (target.isEmpty() || target.get().id.equals(author.id)) {
            throw BadRequest.parameters(List.of(Fault.in("moveTo", "reference", Wording.of("fault.move-to", slug))));
        }
        return target.get();
    }

    private long move(Author author, Author target, Caller caller) {
        authors.getEntityManager().refresh(target, LockModeType.PESSIMISTIC_WRITE);
        long moved = use.replace(author.id, target.id);
        authors.slugs().hand(author.id, target.id);
        remove(author);
        target.touch(caller.name(), clock.instant());
        authors.flush();
        audit.record(
                caller,
                "merged",
                "author",
                author.id,
                Map.of("slug", author.slug, "into", target.slug, "articles", moved));
        return moved;
    }

    private void remove(Author author) {
        authors.delete(author);
        authors.flush();
    }

    private Author lock(String address) {
        return authors.idOf(address)
                .flatMap(id -> authors.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("author", address));
    }
}
