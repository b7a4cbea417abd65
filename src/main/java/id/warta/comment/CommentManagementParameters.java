package id.warta.comment;

import id.warta.paging.ListParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What listing comments for moderators takes. */
public class CommentManagementParameters extends ListParameters {
    @RestQuery
    @Parameter(
            description = "State",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"pending", "approved", "rejected", "spam", "trashed"}))
    public @Nullable String status;

    @RestQuery
    @Parameter(
            description = "Id of the article that they stand under",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public @Nullable String article;

    @RestQuery
    @Parameter(
            description = "Sent later than this time",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String after;

    @RestQuery
    @Parameter(description = "Sent before this time", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String before;

    @RestQuery
    @Parameter(
            description = "With at least this score",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000"))
    public @Nullable String minScore;

    @RestQuery
    @Parameter(
            description = "Order: the oldest first, as a queue, if left out",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"createdAt", "-createdAt", "-score"},
                            defaultValue = "createdAt"))
    public @Nullable String sort;
}
