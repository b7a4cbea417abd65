package id.warta.managed;

import java.time.Instant;

/** Who created a document and who saved it last, as management answers it among the document's members. */
public record Saved(Instant createdAt, String createdBy, Instant updatedAt, String updatedBy, int version) {
    public static Saved of(ManagedEntity document) {
        return new Saved(
                document.createdAt, document.createdBy, document.updatedAt, document.updatedBy, document.version);
    }
}
