package id.warta.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what to which document. */
@Schema(name = "AuditEntry")
public record AuditEntryView(
        UUID id,
        Instant at,
        @Schema(examples = "meja-redaksi") String actor,

        @Schema(description = "The token that was used, if it was made here", nullable = true) @Nullable
        UUID tokenId,

        @Schema(description = "The network address that it came from; null if the program did it", nullable = true)
        @Nullable
        String address,

        @Schema(examples = "published") String action,
        @Schema(examples = "article") String kind,
        UUID documentId,
        @Schema(type = SchemaType.OBJECT) Map<String, Object> details) {}
