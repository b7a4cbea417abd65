package id.warta.managed;

import id.warta.access.AuditLog;
import id.warta.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes the documents of a kind of its rules and its repository. */
@ApplicationScoped
public class ManagedKinds {
    private final Uses uses;
    private final AuditLog audit;
    private final Paging paging;
    private final Clock clock;

    ManagedKinds(Uses uses, AuditLog audit, Paging paging, Clock clock) {
        this.uses = uses;
        this.audit = audit;
        this.paging = paging;
        this.clock = clock;
    }

    public <E extends ManagedEntity, I extends Record & ManagedInput, V extends Record>
            ManagedDocuments<E, I, V> documents(ManagedKind<E, I, V> kind, ManagedRepository<E> repository) {
        return new ManagedDocuments<>(kind, repository, uses, audit, paging, clock);
    }
}
