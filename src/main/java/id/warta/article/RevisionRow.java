package id.warta.article;

import id.warta.time.Times;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A revision as the database lists it; JSON still as text. The content is there only if one revision was asked for. */
public record RevisionRow(
        int number,
        Instant savedAt,
        String savedBy,
        @Nullable String note,
        String changed,
        @Nullable String content) {

    static RevisionRow of(Tuple row) {
        return new RevisionRow(
                ((Number) row.get("number")).intValue(),
                Times.of(row.get("saved_at")),
                (String) row.get("saved_by"),
                (String) row.get("note"),
                (String) row.get("changed"),
                (String) row.get("content"));
    }

    /** What the list is sorted by. */
    public List<String> keys(UUID article) {
        return List.of(Integer.toString(number), article.toString());
    }
}
