package id.warta.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is. */
@Schema(
        name = "ImportStatus",
        type = SchemaType.STRING,
        enumeration = {"queued", "reading", "writing", "completed", "failed", "cancelled"})
public enum ImportStatus {
    /** Waits for the imports before it. */
    QUEUED,
    /** The file is read, and nothing is changed yet. */
    READING,
    /** What was read is taken in. */
    WRITING,
    /** Everything was tried; single records may have failed. */
    COMPLETED,
    /** The file cannot be read, and nothing was changed. */
    FAILED,
    /** Somebody stopped it; what was taken in before stays. */
    CANCELLED;

    /** As the wire and the database spell it. */
    @JsonValue
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportStatus spelled(String spelling) {
        return valueOf(spelling.toUpperCase(Locale.ROOT));
    }

    boolean isOpen() {
        return this == QUEUED || this == READING || this == WRITING;
    }
}
