package id.warta.syndication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article or a comment as every format writes it. All texts are fit for XML, all addresses absolute.
 *
 * @param id never changes and is never used again: made of the document's own id and nothing else
 * @param updated not before it was published
 * @param comments how many there are, with the path of their feed; null for a comment
 */
record FeedItem(
        UUID id,
        String url,
        String title,
        @Nullable String summary,
        String html,
        Instant published,
        Instant updated,
        String language,
        List<Person> authors,
        List<Label> labels,
        @Nullable Picture picture,
        @Nullable String dateline,
        @Nullable Comments comments,
        @Nullable Answered answered) {

    /** Somebody who wrote, whose address is nobody's business. */
    record Person(String name, @Nullable String url) {}

    /** The category or a tag. */
    record Label(String slug, String name, String scheme, boolean isCategory) {}

    /** The lead image; how many bytes its file has is not known. */
    record Picture(
            String url,
            @Nullable String mediaType,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String caption,
            @Nullable String credit) {}

    /** What readers say about an article. */
    record Comments(int count, String feedPath) {}

    /** The document that a comment answers: an article or another comment. */
    record Answered(UUID id, String url) {}

    String urn() {
        return urn(id);
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
