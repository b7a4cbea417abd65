package id.warta.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an article stands in its life. Only a published one can be public, and only within its time. */
@Schema(
        name = "ArticleStatus",
        type = SchemaType.STRING,
        enumeration = {"draft", "in-review", "published", "withdrawn", "trashed"})
public enum ArticleStatus {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    WITHDRAWN,
    TRASHED;

    /** As the wire and the database spell it. */
    @JsonValue
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static ArticleStatus spelled(String spelling) {
        return valueOf(spelling.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
