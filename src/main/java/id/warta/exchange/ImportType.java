package id.warta.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What kinds of files can be imported. */
public enum ImportType {
    /** WordPress eXtended RSS, 1.0 to 1.2. */
    WXR,
    /** The JSON that Ghost exports. */
    GHOST,
    /** Markdown files with heads, in a zip archive. */
    MARKDOWN_ZIP,
    /** The XML of comments that Disqus exports. */
    DISQUS,
    /** What this server exports, or rows as a bulk upload takes them. */
    NDJSON;

    static final List<String> SPELLINGS =
            Arrays.stream(values()).map(ImportType::spelling).toList();

    String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ImportType spelled(String spelling) {
        return valueOf(spelling.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
