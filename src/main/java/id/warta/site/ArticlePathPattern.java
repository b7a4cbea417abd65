package id.warta.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the paths of articles are made: literal text with {@code {category}}, {@code {categoryPath}}, {@code {slug}}, {@code {id}},
 * {@code {year}}, {@code {month}} and {@code {day}}. Each segment of a path is literal or has names; every pattern names the article.
 */
public final class ArticlePathPattern {
    private static final Pattern WHOLE = Pattern.compile(
            "(/(?!\\.{1,2}(?:/|$))([A-Za-z0-9._~-]|\\{(category|slug|id|year|month|day)})+|/\\{categoryPath})+");
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final List<String> DATES = List.of("year", "month", "day");

    private final String text;
    private final Pattern path;
    private final List<String> names;
    private final boolean isDated;

    private ArticlePathPattern(String text) {
        this.text = text;
        var expression = new StringBuilder();
        names = new ArrayList<>();
        var name = NAME.matcher(text);
        int end = 0;
        while (name.find()) {
            expression.append(Pattern.quote(text.substring(end, name.start())));
            names.add(name.group(1));
            expression.append(
                    switch (name.group(1)) {
                        case "year" -> "(\\d{4})";
                        case "month", "day" -> "(\\d\\d)";
                        case "id" -> "([0-9a-f-]{36})";
                        case "categoryPath" -> "([a-z0-9/-]+)";
                        default -> "([a-z0-9-]+)";
                    });
            end = name.end();
        }
        path = Pattern.compile(
                expression.append(Pattern.quote(text.substring(end))).toString());
        isDated = !Collections.disjoint(names, DATES);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Whether the text is such a pattern. */
    public static boolean isOne(String text) {
        return WHOLE.matcher(text).matches() && (text.contains("{slug}") || text.contains("{id}"));
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ArticlePathPattern of(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException(text);
        }
        return new ArticlePathPattern(text);
    }

    /** The path of an article; null if it needs the day of publication and there is none yet. */
    public @Nullable String path(
            UUID id, String slug, String category, String categoryPath, @Nullable Instant publishedAt, ZoneId zone) {
        if (publishedAt == null && isDated) {
            return null;
        }
        var day =
                (publishedAt == null ? Instant.EPOCH : publishedAt).atZone(zone).toLocalDate();
        return NAME.matcher(text).replaceAll(name -> switch (name.group(1)) {
            case "year" -> "%04d".formatted(day.getYear());
            case "month" -> "%02d".formatted(day.getMonthValue());
            case "day" -> "%02d".formatted(day.getDayOfMonth());
            case "id" -> id.toString();
            case "slug" -> slug;
            case "category" -> category;
            default -> categoryPath;
        });
    }

    /** The slug or id of the article that a path names, whatever else stands in it; empty if it is no such path. */
    public Optional<String> slugOrId(String given) {
        var found = path.matcher(given);
        if (!found.matches()) {
            return Optional.empty();
        }
        int index = names.contains("slug") ? names.indexOf("slug") : names.indexOf("id");
        return Optional.of(found.group(index + 1));
    }
}
