package id.warta.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of two texts held against each other. */
@Schema(name = "TextPart")
public record TextPart(Kind kind, String text) {

    /** What became of the stretch on the way from the older to the newer text. */
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
