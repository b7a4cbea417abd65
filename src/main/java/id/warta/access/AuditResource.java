package id.warta.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.problem.Wording;
import id.warta.web.Ids;
import id.warta.web.PageView;
import id.warta.web.Paging;
import id.warta.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was done, by whom and to what. It is only added to: nothing here changes it. */
@Path("/v1/manage/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class AuditResource {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final AuditRepository audit;
    private final Paging paging;
    private final ObjectMapper json;

    AuditResource(AuditRepository audit, Paging paging, ObjectMapper json) {
        this.audit = audit;
        this.paging = paging;
        this.json = json;
    }

    @GET
    @Transactional
    @RolesAllowed(Scope.TOKENS_MANAGE)
    @Operation(operationId = "listAuditEntries", summary = "List who did what to which document, newest first")
    public PageView<AuditEntryView> list(@BeanParam AuditParameters given) {
        var parameters = new Parameters();
        var filters = new LinkedHashMap<String, Object>();
        add(filters, "e.actor =", parameters.text("actor", given.actor, 200));
        add(filters, "e.action =", parameters.text("action", given.action, 100));
        add(filters, "e.kind =", parameters.text("kind", given.kind, 100));
        add(filters, "e.document_id =", id(parameters, "documentId", given.documentId));
        add(filters, "e.token_id =", id(parameters, "tokenId", given.tokenId));
        add(filters, "e.at >", parameters.time("after", given.after));
        add(filters, "e.at <", parameters.time("before", given.before));
        var page = paging.request(parameters, "audit " + filters, given.limit, given.cursor, null);
        parameters.check();
        return paging.page(page, audit.list(filters, page), AuditResource::keys, null)
                .map(this::view);
    }

    private static void add(Map<String, Object> filters, String condition, @Nullable Object value) {
        if (value != null) {
            filters.put(condition + " :value" + filters.size(), value);
        }
    }

    private static @Nullable UUID id(Parameters parameters, String name, @Nullable String given) {
        if (given == null) {
            return null;
        }
        var id = Ids.parse(given);
        if (id.isEmpty()) {
            parameters.fault(name, "type", Wording.of("fault.id", name));
        }
        return id.orElse(null);
    }

    private static List<String> keys(Tuple row) {
        return List.of(time(row).toString(), row.get("id").toString());
    }

    private AuditEntryView view(Tuple row) {
        try {
            return new AuditEntryView(
                    row.get("id", UUID.class),
                    time(row),
                    row.get("actor", String.class),
                    row.get("token_id", UUID.class),
                    row.get("address", String.class),
                    row.get("action", String.class),
                    row.get("kind", String.class),
                    row.get("document_id", UUID.class),
                    json.readValue(row.get("details", String.class), OBJECT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant time(Tuple row) {
        return row.get("at") instanceof OffsetDateTime time ? time.toInstant() : row.get("at", Instant.class);
    }
}
