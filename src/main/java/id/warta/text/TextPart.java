package id.warta.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the difference between two texts. */
@Schema(name = "TextPart")
public record TextPart(Kind kind, String text) {

    /** Whether the newer text keeps, inserts or deletes the part. */
    @Schema(
            name = "TextPartKind",
            type = SchemaType.STRING,
            enumeration = {"kept", "deleted", "inserted"})
    public enum Kind {
        KEPT,
        DELETED,
        INSERTED;

        @JsonValue
        public String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
