package id.warta.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes trees of rows. */
final class CategoryMapper {
    private CategoryMapper() {}

    /**
     * The category with what lies around it.
     *
     * @param rows what lies above and below the category, in any order between generations
     */
    static CategoryView toView(CategoryRow category, List<CategoryRow> rows) {
        var ancestors = rows.stream()
                .filter(row -> category.path().startsWith(row.path() + "/"))
                .sorted(Comparator.comparingInt(row -> row.path().length()))
                .map(row -> new CategoryReference(row.id(), row.slug(), row.name(), row.path()))
                .toList();
        return toView(category, ancestors, rows);
    }

    private static CategoryView toView(
            CategoryRow category, List<CategoryReference> ancestors, List<CategoryRow> rows) {
        var below = new ArrayList<>(ancestors);
        below.add(new CategoryReference(category.id(), category.slug(), category.name(), category.path()));
        var children = rows.stream()
                .filter(row -> category.id().equals(row.parentId()))
                .map(row -> toView(row, List.copyOf(below), rows))
                .toList();
        return new CategoryView(
                category.id(),
                category.slug(),
                category.name(),
                category.description(),
                category.path(),
                category.articleCount(),
                ancestors,
                children);
    }

    /** What the list of roots is sorted by. */
    static List<String> keys(CategoryRow row) {
        return List.of(Integer.toString(row.position()), row.id().toString());
    }
}
