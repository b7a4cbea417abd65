package id.warta.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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

    /** Where an article may go from here, apart from the rule that one that readers saw is withdrawn and not sent back. */
    private Set<ArticleStatus> next() {
        return switch (this) {
            case DRAFT, IN_REVIEW -> EnumSet.of(DRAFT, IN_REVIEW, PUBLISHED, TRASHED);
            case PUBLISHED -> EnumSet.of(PUBLISHED, WITHDRAWN, TRASHED, DRAFT, IN_REVIEW);
            case WITHDRAWN -> EnumSet.of(WITHDRAWN, PUBLISHED, DRAFT, TRASHED);
            case TRASHED -> EnumSet.of(TRASHED, DRAFT, IN_REVIEW, PUBLISHED);
        };
    }

    /**
     * The states that an article may move to.
     *
     * @param seen whether readers could see the article: then it can be withdrawn, but not become a draft as if nothing was
     * @param trashedFrom the state that a trashed article had before, which it may take again
     */
    Set<ArticleStatus> next(boolean seen, @Nullable ArticleStatus trashedFrom) {
        var next = next();
        if (this == PUBLISHED && seen) {
            next.removeAll(EnumSet.of(DRAFT, IN_REVIEW));
        }
        if (trashedFrom != null) {
            next.add(trashedFrom);
        }
        return next;
    }

    /** Whether readers can learn of an article in this state: its text or, once withdrawn, the reason. */
    boolean concernsReaders() {
        return this == PUBLISHED || this == WITHDRAWN;
    }

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
