package id.warta.exchange.markdown;

import id.warta.text.Slugs;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Jekyll, Hugo and Hexo put a page: an address, or a pattern of one with names of its parts.
 *
 * @param title the part of the address that stands for the document
 * @param date when it is from, in the newsroom's zone
 * @param category its category, with those above it
 * @param categories all its categories
 * @param folders where its file lies
 */
record Permalink(
        String title,
        @Nullable ZonedDateTime date,
        List<String> category,
        List<String> categories,
        List<String> folders) {
    private static final Pattern PART = Pattern.compile(":(?:\\{([a-z_]+)}|([a-z_]+))");
    private static final Map<String, String> STYLES = Map.of(
            "pretty", "/:categories/:year/:month/:day/:title/",
            "date", "/:categories/:year/:month/:day/:title.html",
            "ordinal", "/:categories/:year/:y_day/:title.html",
            "weekdate", "/:categories/:year/W:week/:short_day/:title.html",
            "none", "/:categories/:title.html");

    /** The address that the pattern makes; empty if it has parts of which nothing is known. */
    Optional<String> expand(String pattern) {
        var written = STYLES.getOrDefault(pattern.strip(), pattern.strip());
        var known = new boolean[] {true};
        var path = PART.matcher(written).replaceAll(part -> {
            var value = part(part.group(1) == null ? part.group(2) : part.group(1));
            known[0] &= value != null;
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
        return known[0] ? Optional.of(path.replaceAll("/{2,}", "/")) : Optional.empty();
    }

    private @Nullable String part(String name) {
        return switch (name) {
            case "title",
                    "slug",
                    "name",
                    "filename",
                    "contentbasename",
                    "basename",
                    "slugorfilename",
                    "slugorcontentbasename" -> title;
            case "category" -> String.join("/", slugs(category));
            case "categories", "slugified_categories" -> String.join("/", slugs(categories));
            case "section" -> folders.isEmpty() ? "" : folders.get(0);
            case "sections", "path", "collection" -> String.join("/", folders);
            case "output_ext" -> ".html";
            case "year" -> dated("uuuu");
            case "short_year" -> dated("uu");
            case "month" -> dated("MM");
            case "i_month" -> dated("M");
            case "short_month" -> dated("MMM");
            case "long_month", "monthname" -> dated("MMMM");
            case "day" -> dated("dd");
            case "i_day" -> dated("d");
            case "y_day" -> dated("DDD");
            case "yearday", "i_yearday" -> dated("D");
            case "week" -> dated("ww");
            case "short_day" -> dated("EEE");
            case "long_day", "weekdayname" -> dated("EEEE");
            case "hour" -> dated("HH");
            case "minute" -> dated("mm");
            case "second" -> dated("ss");
            default -> null;
        };
    }

    private @Nullable String dated(String pattern) {
        return date == null ? null : date.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }

    private static List<String> slugs(List<String> names) {
        return names.stream().map(Slugs::of).filter(slug -> !slug.isEmpty()).toList();
    }
}
