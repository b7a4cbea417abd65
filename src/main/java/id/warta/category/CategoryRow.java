package id.warta.category;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category with the number of public articles that stand in it or below it. */
record CategoryRow(
        UUID id,
        @Nullable UUID parentId,
        String slug,
        String name,
        @Nullable String description,
        String path,
        int position,
        long articleCount) {

    static CategoryRow of(Object[] row) {
        return new CategoryRow(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue(),
                ((Number) row[7]).longValue());
    }
}
