package id.warta.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of delivery that is not this API's own JSON: a feed, a sitemap, another vocabulary's form of an article.
 *
 * @param mediaType with its parameters, as {@code Content-Type} says it
 * @param links RFC 8288 values of {@code Link}
 * @param modifiedAt when anything it shows last changed, null for unknown
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
public record Document(
        byte[] content,
        String mediaType,
        List<String> links,
        @Nullable Instant modifiedAt) {
    public Document {
        links = List.copyOf(links);
    }
}
