package id.warta.tag;

import java.util.List;

/** Pure translation between the row and the wire. */
final class TagMapper {
    private TagMapper() {}

    static TagView toView(Object[] row) {
        return new TagView((String) row[1], (String) row[2], (String) row[3], ((Number) row[4]).longValue());
    }

    /** What the list is sorted by. */
    static List<String> keys(Object[] row) {
        return List.of((String) row[2], row[0].toString());
    }
}
