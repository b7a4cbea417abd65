package id.warta.comment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moderators decided on a comment. Any may follow on any. */
@Schema(
        name = "CommentStatus",
        type = SchemaType.STRING,
        enumeration = {"pending", "approved", "rejected", "spam", "trashed"})
public enum CommentStatus {
    PENDING,
    APPROVED,
    REJECTED,
    SPAM,
    TRASHED;

    /** As the wire and the database spell it. */
    @JsonValue
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static CommentStatus spelled(String spelling) {
        return valueOf(spelling.toUpperCase(Locale.ROOT));
    }
}
