package id.warta.author;

import java.util.List;

/** Pure translation between the row and the wire. */
final class AuthorMapper {
    private AuthorMapper() {}

    static AuthorView toView(Object[] row) {
        return new AuthorView(
                (String) row[1], (String) row[2], (String) row[3], (String) row[4], ((Number) row[5]).longValue());
    }

    /** What the list is sorted by. */
    static List<String> keys(Object[] row) {
        return List.of((String) row[2], row[0].toString());
    }
}
