package id.warta.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may comment, and what a moderator must see first. */
@Schema(
        name = "CommentPolicy",
        type = SchemaType.STRING,
        enumeration = {"open", "trusted", "immediate", "closed"})
public enum CommentPolicy {
    OPEN,
    TRUSTED,
    IMMEDIATE,
    CLOSED;

    @JsonValue
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static CommentPolicy spelled(String spelling) {
        return valueOf(spelling.toUpperCase(Locale.ROOT));
    }
}
