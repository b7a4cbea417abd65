package id.warta.spam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that speaks for a comment being spam. */
@Schema(name = "SpamReason")
public record SpamReason(
        @Schema(examples = "links") String code,

        @Schema(
                description = "Points that it adds; from 40 a moderator looks, from 100 the comment is spam",
                examples = "40")
        int score,

        @Schema(examples = "3 links") String detail) {}
