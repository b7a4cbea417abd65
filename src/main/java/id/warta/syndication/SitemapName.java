package id.warta.syndication;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sitemap of a month is called: {@code 2026-11}, and {@code 2026-11-2} where one file cannot hold it.
 *
 * @param part from 1 on
 */
record SitemapName(YearMonth month, int part) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d\\d)(?:-([1-9]\\d{0,4}))?");

    /** Empty if nothing is called so; the first part is never numbered. */
    static Optional<SitemapName> parse(String text) {
        var found = WRITTEN.matcher(text);
        if (!found.matches() || "1".equals(found.group(2))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SitemapName(
                    YearMonth.parse(found.group(1)), found.group(2) == null ? 1 : Integer.parseInt(found.group(2))));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    String path() {
        return "/sitemap-" + month + (part == 1 ? "" : "-" + part) + ".xml";
    }
}
