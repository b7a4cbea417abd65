package id.warta.search;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an article answers the question: HTML that is safe to show, with the words in {@code mark} elements. */
@Schema(
        name = "Highlight",
        requiredProperties = {"headline", "summary", "fragments"})
public record Highlight(
        @Schema(examples = "Harga <mark>Beras</mark> Turun") String headline,
        @Schema(nullable = true) @Nullable String summary,
        @Schema(description = "Pieces of the body") List<String> fragments) {
    /** Marks of PostgreSQL's highlighting, of the private use area, which stand in no text that is highlighted. */
    static final String BEGIN = "\uE000";

    static final String END = "\uE001";
    static final String BETWEEN = "\uE002";

    static Highlight of(@Nullable String headline, @Nullable String summary, @Nullable String body) {
        return new Highlight(
                html(headline == null ? "" : headline),
                summary == null || summary.isEmpty() ? null : html(summary),
                body == null || !body.contains(BEGIN)
                        ? List.of()
                        : Arrays.stream(body.split(BETWEEN, -1))
                                .map(Highlight::html)
                                .toList());
    }

    private static String html(String marked) {
        return marked.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace(BEGIN, "<mark>")
                .replace(END, "</mark>")
                .strip();
    }
}
