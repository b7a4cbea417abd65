package id.warta.access;

import id.warta.paging.ListParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What listing the audit takes. */
public class AuditParameters extends ListParameters {
    @RestQuery
    @Parameter(description = "Who did it", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String actor;

    @RestQuery
    @Parameter(
            description = "What was done, such as `published`",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100))
    public @Nullable String action;

    @RestQuery
    @Parameter(
            description = "What kind of document it was done to, such as `article`",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100))
    public @Nullable String kind;

    @RestQuery
    @Parameter(
            description = "Id of the document that it was done to",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public @Nullable String documentId;

    @RestQuery
    @Parameter(
            description = "Id of the token that was used",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public @Nullable String tokenId;

    @RestQuery
    @Parameter(description = "Later than this time", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String after;

    @RestQuery
    @Parameter(description = "Before this time", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String before;
}
