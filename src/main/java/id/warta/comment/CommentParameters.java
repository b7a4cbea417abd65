package id.warta.comment;

import id.warta.paging.ListParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What listing comments takes. */
public class CommentParameters extends ListParameters {
    @RestQuery
    @Parameter(
            description = "Id of the comment whose replies are wanted",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public @Nullable String parent;

    @RestQuery
    @Parameter(
            description = "Threads, or one list of all comments, each with its `parentId`",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"threads", "flat"},
                            defaultValue = "threads"))
    public @Nullable String view;

    @RestQuery
    @Parameter(
            description =
                    "Order of the threads, by time or by how many comments stand below; replies are always oldest first",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"createdAt", "-createdAt", "-replyCount"},
                            defaultValue = "createdAt"))
    public @Nullable String sort;
}
