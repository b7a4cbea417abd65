package id.warta.managed;

import id.warta.input.Change;
import id.warta.paging.Keyset;
import id.warta.problem.Conflict;
import id.warta.problem.Fault;
import id.warta.problem.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rules that one kind of document has for itself. {@link ManagedDocuments} does the rest.
 *
 * @param <E> the entity
 * @param <I> what editors send
 * @param <V> what editors get
 */
public interface ManagedKind<E extends ManagedEntity, I extends Record & ManagedInput, V extends Record> {
    /** The API's word for it in the singular, which is also its table: {@code author}. */
    String kind();

    /** The kind's word in addresses: {@code authors}. */
    default String plural() {
        return kind() + "s";
    }

    /** A new document without its own members, which {@link #write} sets. */
    E make(String slug, String by, Instant now);

    /**
     * Sets the kind's own members as the editor wants them; the slug is set by the caller afterwards.
     *
     * @param slug the slug that the document will have
     * @throws id.warta.problem.Rejected naming everything that is wrong
     */
    void write(E document, String slug, Change.Outcome<I> wanted);

    /** The document as an editor would send it. */
    I toInput(E document);

    V toView(E document);

    /** What an import brings, as {@link #toInput} would give it once it is stored. */
    I stored(I input, String slug);

    /** The order of management's list. */
    default Keyset order() {
        return new Keyset("p.name collate \"und-x-icu\"", "text", "p.id", false);
    }

    /** The value that {@link #order} sorts a document by. */
    default String sortKey(E document) {
        return document.name();
    }

    /** Members that PATCH and PUT cannot set to null. */
    default List<String> notNull() {
        return List.of("slug");
    }

    /** Whether a document of another slug is the same one, for imports. */
    default Optional<UUID> idOfSame(I input) {
        return Optional.empty();
    }

    /** Whether changes of one document touch others, so that all changes wait for each other. */
    default boolean isTree() {
        return false;
    }

    /** Runs after a new document was written. */
    default void created(E document) {}

    /** Runs after a changed document was written; gives what the audit log says of it. */
    default Deed changed(E document, I before) {
        return new Deed("updated", Map.of("version", document.version, "slug", document.slug, "name", document.name()));
    }

    /** What the audit log says of a new or deleted document. */
    default Map<String, ?> audited(E document) {
        return Map.of("slug", document.slug, "name", document.name());
    }

    /**
     * Stops the deletion of a document that is in use.
     *
     * @param articles how many articles refer to it
     * @throws Conflict if anything refers to it
     */
    default void requireUnused(E document, long articles) {
        if (articles > 0) {
            throw Conflict.inUse(Wording.of("detail." + kind() + "-in-use", document.name(), articles), articles);
        }
    }

    /** Whether what refers to the first may be made to refer to the second. */
    default boolean canMove(E from, E to) {
        return !from.id.equals(to.id);
    }

    /** Moves what the kind itself keeps of one document to another, which is about to replace it. */
    default void moved(E from, E to, String by) {}

    /** A deed for the audit log. */
    record Deed(String action, Map<String, ?> details) {}

    /** The fault of a member that cannot be null. */
    static Fault isNull(String member) {
        return Fault.at("/" + member, "null", Wording.of("fault.not-null"));
    }
}
