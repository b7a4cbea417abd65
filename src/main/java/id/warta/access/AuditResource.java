package id.warta.access;

import com.fasterxml.jackson.core.type.TypeReference;
import id.warta.input.JsonText;
import id.warta.input.Parameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.rows.QueryFilter;
import id.warta.time.Times;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done, by whom and to what. It is only added to: nothing here changes it. */
@Path("/v1/manage/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class AuditResource {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final AuditRepository audit;
    private final Paging paging;
    private final JsonText json;

    AuditResource(AuditRepository audit, Paging paging, JsonText json) {
        this.audit = audit;
        this.paging = paging;
        this.json = json;
    }

    @GET
    @Transactional
    @RolesAllowed(Scope.TOKENS_MANAGE)
    @Operation(
            operationId = "listAuditEntries",
            summary = "List the audit log, newest first",
            description = "The newest first: who did what to which document.")
    public PageView<AuditEntryView> list(@BeanParam AuditParameters given) {
        var parameters = new Parameters();
        var filter = new QueryFilter()
                .with("actor", parameters.text("actor", given.actor, 200), "e.actor = :actor")
                .with("action", parameters.text("action", given.action, 100), "e.action = :action")
                .with("kind", parameters.text("kind", given.kind, 100), "e.kind = :kind")
                .with("document", parameters.id("documentId", given.documentId), "e.document_id = :document")
                .with("token", parameters.id("tokenId", given.tokenId), "e.token_id = :token")
                .with("after", parameters.time("after", given.after), "e.at > :after")
                .with("before", parameters.time("before", given.before), "e.at < :before");
        var page = paging.request(parameters, "audit " + filter.values(), given.limit, given.cursor, null);
        parameters.check();
        return paging.page(page, audit.list(filter, page), AuditResource::keys, null)
                .map(this::view);
    }

    private static List<String> keys(Tuple row) {
        return List.of(Times.of(row.get("at")).toString(), row.get("id").toString());
    }

    private AuditEntryView view(Tuple row) {
        return new AuditEntryView(
                row.get("id", UUID.class),
                Times.of(row.get("at")),
                row.get("actor", String.class),
                row.get("token_id", UUID.class),
                row.get("address", String.class),
                row.get("action", String.class),
                row.get("kind", String.class),
                row.get("document_id", UUID.class),
                json.read(row.get("details", String.class), OBJECT));
    }
}
