package id.warta.article;

import id.warta.paging.Keyset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The orders that articles are listed in. */
public final class ArticleSort {
    public static final String NEWEST = "-publishedAt";
    public static final String LAST_SAVED = "-updatedAt";
    private static final Map<String, Keyset> PUBLIC = new LinkedHashMap<>();
    private static final Map<String, Keyset> MANAGED = new LinkedHashMap<>();

    static {
        PUBLIC.put(NEWEST, new Keyset("l.publish_at", "timestamptz", "l.article_id", true));
        PUBLIC.put("publishedAt", new Keyset("l.publish_at", "timestamptz", "l.article_id", false));
        PUBLIC.put("-updatedAt", new Keyset("l.updated_at", "timestamptz", "l.article_id", true));
        PUBLIC.put("updatedAt", new Keyset("l.updated_at", "timestamptz", "l.article_id", false));
        PUBLIC.put("-commentCount", new Keyset("l.comment_count", "integer", "l.article_id", true));
        PUBLIC.put("headline", new Keyset("a.headline collate \"und-x-icu\"", "text", "a.id", false));
        MANAGED.put(LAST_SAVED, new Keyset("a.updated_at", "timestamptz", "a.id", true));
        MANAGED.put("updatedAt", new Keyset("a.updated_at", "timestamptz", "a.id", false));
        MANAGED.put("-createdAt", new Keyset("a.created_at", "timestamptz", "a.id", true));
        MANAGED.put("createdAt", new Keyset("a.created_at", "timestamptz", "a.id", false));
    }

    private ArticleSort() {}

    public static List<String> publicNames() {
        return List.copyOf(PUBLIC.keySet());
    }

    public static List<String> managedNames() {
        return List.copyOf(MANAGED.keySet());
    }

    /** Whether the order is that in which articles appeared: then edits change nothing about it. */
    public static boolean isByAppearance(String name) {
        return name.endsWith("publishedAt");
    }

    public static Keyset ofPublic(String name) {
        return Objects.requireNonNull(PUBLIC.get(name));
    }

    public static Keyset ofManaged(String name) {
        return Objects.requireNonNull(MANAGED.get(name));
    }

    /** What a row is sorted by, as cursors write it. */
    public static List<String> keys(String name, ArticleRow row) {
        var id = row.id().toString();
        return switch (name.replace("-", "")) {
            case "updatedAt" -> List.of(row.sortUpdatedAt().toString(), id);
            case "createdAt" -> List.of(row.createdAt().toString(), id);
            case "commentCount" -> List.of(Integer.toString(row.commentCount()), id);
            case "headline" -> List.of(String.valueOf(row.headline()), id);
            default -> List.of(String.valueOf(row.publishAt()), id);
        };
    }
}
