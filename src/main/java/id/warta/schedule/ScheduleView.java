package id.warta.schedule;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A moment at which an article appears or disappears by itself. */
@Schema(name = "ScheduledMoment")
public record ScheduleView(
        UUID articleId,
        String slug,
        @Schema(nullable = true) @Nullable String headline,

        @Schema(
                description = "What happens",
                type = SchemaType.STRING,
                enumeration = {"appears", "expires"})
        String kind,

        Instant at,

        @Schema(
                description = "The moment is over, and it has happened for readers, but nobody was told yet: the audit "
                        + "has no entry of it")
        boolean late) {}
