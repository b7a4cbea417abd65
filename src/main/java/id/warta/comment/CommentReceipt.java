package id.warta.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader is told of a comment just sent. */
@Schema(
        name = "CommentReceipt",
        requiredProperties = {"id", "status", "editableUntil"})
public record CommentReceipt(
        UUID id,

        @Schema(
                description = "Whether it is shown, or waits for a moderator",
                type = SchemaType.STRING,
                enumeration = {"pending", "approved"})
        String status,

        @Schema(description = "For the header Comment-Edit-Token; shown only once")
        @JsonInclude(Include.NON_NULL)
        @Nullable
        String editToken,

        Instant editableUntil) {}
