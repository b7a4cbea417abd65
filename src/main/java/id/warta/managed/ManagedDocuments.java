package id.warta.managed;

import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.input.Change;
import id.warta.input.UnknownReference;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.problem.BadRequest;
import id.warta.problem.Fault;
import id.warta.problem.NotFound;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.text.Slugs;
import id.warta.web.IfMatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one managed kind: how they are listed, read, created, changed, merged, deleted and imported. Each call runs in
 * the caller's transaction, or in one of its own.
 */
public final class ManagedDocuments<E extends ManagedEntity, I extends Record & ManagedInput, V extends Record> {
    private static final int MAX_NAME = 120;
    private static final String TREE = "tree";
    private static final String MERGES = "merges";

    private final ManagedKind<E, I, V> kind;
    private final ManagedRepository<E> documents;
    private final Uses uses;
    private final AuditLog audit;
    private final Paging paging;
    private final Clock clock;

    ManagedDocuments(
            ManagedKind<E, I, V> kind,
            ManagedRepository<E> documents,
            Uses uses,
            AuditLog audit,
            Paging paging,
            Clock clock) {
        this.kind = kind;
        this.documents = documents;
        this.uses = uses;
        this.audit = audit;
        this.paging = paging;
        this.clock = clock;
    }

    /** Two documents that were made one. */
    public record Merged<V extends Record>(V document, long articles) {}

    String plural() {
        return kind.plural();
    }

    PageView<V> list(ManagedListParameters given) {
        var read = given.read(paging, kind.plural());
        return in(() -> paging.page(
                        read.page(),
                        documents.list(read.filter(), kind.order(), read.page()),
                        document -> List.of(kind.sortKey(document), document.id.toString()),
                        read.counts() ? documents.count(read.filter()) : null)
                .map(kind::toView));
    }

    /**
     * Reads a document.
     *
     * @param address an id, a slug or a former slug
     * @throws NotFound if there is none
     */
    V get(String address) {
        return in(() -> documents
                .idOf(address)
                .flatMap(documents::findByIdOptional)
                .map(kind::toView)
                .orElseThrow(() -> absent(address)));
    }

    /**
     * Creates a document.
     *
     * @throws Rejected naming everything that is wrong
     * @throws id.warta.problem.Conflict if another document has or had the slug
     */
    public V create(I input, Caller caller) {
        return in(() -> kind.toView(make(input, caller)));
    }

    /**
     * A document that was named.
     *
     * @param created whether it was not here before
     */
    public record Named<E extends ManagedEntity>(E document, boolean created) {}

    /**
     * Finds the document with this slug or name, or creates it. What is given as a slug gets a name made of it.
     *
     * @param naming makes an input of a slug and a name
     * @return empty if no document can have that name
     */
    public Optional<Named<E>> findOrCreate(String given, BiFunction<String, String, I> naming, Caller caller) {
        return in(() -> {
            var slug = Slugs.of(given);
            if (slug.isEmpty() || given.length() > MAX_NAME) {
                return Optional.<Named<E>>empty();
            }
            documents.lockAll("created " + slug); // so that two scripts create it once
            var known = documents.findBySlugOrName(slug).or(() -> documents.findBySlugOrName(given));
            if (known.isPresent()) {
                return Optional.of(new Named<>(known.get(), false));
            }
            return Optional.of(new Named<>(make(naming.apply(slug, name(given)), caller), true));
        });
    }

    /** The name of a document that is called so; a slug becomes words. */
    public static String name(String given) {
        return Slugs.isSlug(given)
                ? given.substring(0, 1).toUpperCase(Locale.ROOT)
                        + given.substring(1).replace('-', ' ')
                : given.strip();
    }

    /**
     * Imports a document. One that is here already stays as it is.
     *
     * @param formerSlugs slugs that lead to the new document, unless another document has them
     */
    public Arrived bringIn(I input, List<String> formerSlugs, Caller caller) {
        return in(() -> {
            var slug = SlugChoice.of(input.slug(), input.name(), "/name");
            var known =
                    documents.slugs().idOf(slug).or(() -> kind.idOfSame(input)).flatMap(documents::findByIdOptional);
            if (known.isPresent()) {
                return kind.toInput(known.get()).equals(kind.stored(input, slug)) ? Arrived.UNCHANGED : Arrived.LEFT;
            }
            documents.slugs().add(formerSlugs, make(input, caller).id);
            return Arrived.CREATED;
        });
    }

    private E make(I input, Caller caller) {
        caller.requireWholeNewsroom();
        lockTree();
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var document = kind.make(slug, caller.name(), clock.instant());
        kind.write(document, slug, new Change.Outcome<>(input, Set.of()));
        SlugChoice.checkFree(slug, slugs -> documents.slugs().taken(slugs, null));
        documents.persistAndFlush(document); // flush here, so that a taken slug fails here and not in the commit
        kind.created(document);
        audit.record(caller, "created", kind.kind(), document.id, kind.audited(document));
        return document;
    }

    /**
     * Changes a document as PUT or PATCH says; a slug that is left out stays.
     *
     * @throws id.warta.problem.Stale if somebody else saved it first
     * @throws Rejected naming everything that is wrong
     * @throws id.warta.problem.Conflict if another document has or had the slug
     */
    public V change(String address, IfMatch ifMatch, Change<I> change, Caller caller) {
        return in(() -> {
            caller.requireWholeNewsroom();
            var document = lock(address);
            require(ifMatch, document);
            var before = kind.toInput(document);
            var wanted = change.applyTo(before, kind.toView(document));
            requireNotNull(wanted.cleared());
            var slug = Objects.requireNonNullElse(wanted.document().slug(), document.slug);
            if (!slug.equals(document.slug)) {
                SlugChoice.checkFree(slug, slugs -> documents.slugs().taken(slugs, document.id));
            }
            kind.write(document, slug, wanted);
            document.slug = slug;
            if (!kind.toInput(document).equals(before)) {
                document.touch(caller.name(), clock.instant());
                documents.flush();
                var deed = kind.changed(document, before);
                audit.record(caller, deed.action(), kind.kind(), document.id, deed.details());
            }
            return kind.toView(document);
        });
    }

    /**
     * Makes two documents one: what refers to the first refers to the other, and its slugs lead there.
     *
     * @param into the slug of the other
     * @throws Rejected if the other is unknown or the same
     */
    public Merged<V> merge(String address, IfMatch ifMatch, String into, Caller caller) {
        return in(() -> {
            caller.requireWholeNewsroom();
            documents.lockAll(MERGES);
            var document = lock(address);
            ifMatch.honour(document.version, document.updatedBy, document.updatedAt);
            var target = documents
                    .findBySlug(into)
                    .orElseThrow(() -> new Rejected(List.of(UnknownReference.fault(
                            "/into", kind.kind(), into, documents.listSlugs(UnknownReference.MAX_KNOWN)))));
            if (!kind.canMove(document, target)) {
                throw new Rejected(List.of(Fault.at("/into", "itself", Wording.of("fault.into-itself"))));
            }
            long moved = move(document, target, caller);
            return new Merged<>(kind.toView(target), moved);
        });
    }

    /**
     * Deletes a document.
     *
     * @param moveTo the slug of the document that takes over what refers to it, or null
     * @throws id.warta.problem.Conflict if it is in use and moveTo is null
     */
    public void delete(String address, IfMatch ifMatch, @Nullable String moveTo, Caller caller) {
        in(() -> {
            caller.requireWholeNewsroom();
            documents.lockAll(MERGES);
            var document = lock(address);
            require(ifMatch, document);
            if (moveTo == null) {
                kind.requireUnused(document, uses.count(kind.kind(), document.id));
                remove(document);
                audit.record(caller, "deleted", kind.kind(), document.id, kind.audited(document));
            } else {
                move(document, target(document, moveTo), caller);
            }
            return moveTo;
        });
    }

    private E target(E document, String slug) {
        return documents
                .findBySlug(slug)
                .filter(target -> kind.canMove(document, target))
                .orElseThrow(() -> BadRequest.parameters(
                        List.of(Fault.in("moveTo", "reference", Wording.of("fault.move-to", slug)))));
    }

    private long move(E document, E target, Caller caller) {
        documents.getEntityManager().refresh(target, LockModeType.PESSIMISTIC_WRITE);
        kind.moved(document, target, caller.name());
        long moved = uses.replace(kind.kind(), document.id, target.id);
        documents.slugs().hand(document.id, target.id);
        remove(document);
        target.touch(caller.name(), clock.instant());
        documents.flush();
        var details = Map.of("slug", document.slug, "into", target.slug, "articles", moved);
        audit.record(caller, "merged", kind.kind(), document.id, details);
        return moved;
    }

    private void remove(E document) {
        documents.delete(document);
        documents.flush();
    }

    private E lock(String address) {
        lockTree();
        return documents.lock(address).orElseThrow(() -> absent(address));
    }

    /** Makes all who change a tree wait until commit. */
    public void lockTree() {
        if (kind.isTree()) {
            documents.lockAll(TREE);
        }
    }

    private void requireNotNull(Set<String> cleared) {
        var faults = kind.notNull().stream()
                .filter(cleared::contains)
                .map(ManagedKind::isNull)
                .toList();
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    private static void require(IfMatch ifMatch, ManagedEntity document) {
        ifMatch.require(document.version, document.updatedBy, document.updatedAt);
    }

    private NotFound absent(String address) {
        return new NotFound(kind.kind(), address);
    }

    private static <T> T in(Callable<T> work) {
        return QuarkusTransaction.joiningExisting().call(work);
    }
}
