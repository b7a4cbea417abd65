package id.warta.rows;

/** Patterns for {@code like} and {@code ilike}. */
public final class LikePattern {
    private LikePattern() {}

    /** Finds the text wherever it stands, with nothing in it taken for a wildcard. */
    public static String containing(String text) {
        return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
