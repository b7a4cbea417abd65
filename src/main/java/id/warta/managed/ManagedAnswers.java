package id.warta.managed;

import id.warta.access.Caller;
import id.warta.input.Change;
import id.warta.input.Parameters;
import id.warta.paging.PageView;
import id.warta.web.IfMatchParameter;
import id.warta.web.VersionTag;
import io.quarkus.security.identity.SecurityIdentity;
import java.net.URI;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the management resource of a kind answers: each operation is one call of this. */
public final class ManagedAnswers<E extends ManagedEntity, I extends Record & ManagedInput, V extends Record> {
    private final ManagedDocuments<E, I, V> documents;
    private final SecurityIdentity identity;
    private final Function<V, UUID> id;
    private final Function<V, Saved> saved;

    /** Answers about these documents, for the caller of the request. */
    public ManagedAnswers(
            ManagedDocuments<E, I, V> documents,
            SecurityIdentity identity,
            Function<V, UUID> id,
            Function<V, Saved> saved) {
        this.documents = documents;
        this.identity = identity;
        this.id = id;
        this.saved = saved;
    }

    public PageView<V> list(ManagedListParameters given) {
        return documents.list(given);
    }

    public RestResponse<V> get(String address) {
        return ok(documents.get(address));
    }

    public RestResponse<V> create(I input) {
        var document = documents.create(input, caller());
        var location = URI.create("/v1/manage/" + documents.plural() + "/" + id.apply(document));
        return VersionTag.created(location, saved.apply(document).version(), document);
    }

    public RestResponse<V> change(String address, Change<I> change, IfMatchParameter given) {
        return ok(documents.change(address, given.precondition(), change, caller()));
    }

    /** Merges, and answers in the kind's own form. */
    public <M> RestResponse<M> merge(
            String address, MergeInput input, IfMatchParameter given, BiFunction<V, Long, M> form) {
        var merged = documents.merge(address, given.precondition(), input.into(), caller());
        return RestResponse.ok(form.apply(merged.document(), merged.articles()));
    }

    public void delete(String address, @Nullable String moveTo, IfMatchParameter given) {
        var parameters = new Parameters();
        var target = parameters.text("moveTo", moveTo, 120);
        parameters.check();
        documents.delete(address, given.precondition(), target, caller());
    }

    private RestResponse<V> ok(V document) {
        return VersionTag.ok(saved.apply(document).version(), document);
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
