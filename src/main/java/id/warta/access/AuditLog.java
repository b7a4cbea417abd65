package id.warta.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.warta.input.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Writes down who did what to which document, in the transaction of the deed itself: both happen, or neither. */
@ApplicationScoped
public class AuditLog {
    private final EntityManager database;
    private final JsonText json;
    private final Clock clock;

    AuditLog(EntityManager database, JsonText json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds an entry to the running transaction.
     *
     * @param action the API's word for the deed, in the past: {@code published}
     * @param kind the API's word for the document, in the singular: {@code article}
     * @param details what else an editor would ask, such as the version; never a secret
     */
    public void record(Caller caller, String action, String kind, UUID document, Map<String, ?> details) {
        recordAll(caller, action, kind, List.of(new Deed(document, details)));
    }

    /** What was done to one document of many. */
    public record Deed(UUID document, Map<String, ?> details) {}

    /** As {@link #record}, for many documents with one statement. */
    public void recordAll(Caller caller, String action, String kind, List<Deed> deeds) {
        recordAll(caller, action, kind, deeds, "", query -> query);
    }

    /**
     * As the end of a statement that does the deeds as well.
     *
     * @param doing the common table expressions that do them, from {@code with} on
     * @param parameters binds theirs, of which none may be called as one of the entries'
     */
    public void recordAll(
            Caller caller,
            String action,
            String kind,
            List<Deed> deeds,
            String doing,
            UnaryOperator<Query> parameters) {
        if (deeds.isEmpty()) {
            return;
        }
        var rows = JsonNodeFactory.instance.arrayNode();
        for (var deed : deeds) {
            rows.addObject()
                    .put("id", UuidVersion7Strategy.INSTANCE.generateUuid(null).toString())
                    .put("document_id", deed.document().toString())
                    .put("details", json.write(deed.details()));
        }
        parameters
                .apply(database.createNativeQuery(doing + """
                        insert into audit_entry (id, at, actor, token_id, address, action, kind, document_id, details)
                        select id, :at, :actor, :token, :address, :action, :kind, document_id, cast(details as jsonb)
                        from json_to_recordset(cast(:rows as json)) as r (id uuid, document_id uuid, details text)"""))
                .setParameter("at", clock.instant())
                .setParameter("actor", caller.name())
                .setParameter("token", caller.tokenId())
                .setParameter("address", caller.address())
                .setParameter("action", action)
                .setParameter("kind", kind)
                .setParameter("rows", rows.toString())
                .executeUpdate();
    }
}
