package id.warta.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was not kept as it was sent. */
@Schema(name = "Warning")
public record Warning(
        @Schema(description = "Where in the body that was sent, by RFC 6901", examples = "/body/html")
        String pointer,

        @Schema(examples = "removed") String code,
        @Schema(examples = "<script> removed") String detail) {}
