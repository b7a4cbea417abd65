package id.warta.syndication;

import id.warta.article.ImageView;
import id.warta.site.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lead images of articles as feeds show them: the first file, which is the one that was given. */
final class FeedPictures {
    private static final Map<String, String> BY_ENDING = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "gif", "image/gif",
            "webp", "image/webp",
            "avif", "image/avif",
            "svg", "image/svg+xml");

    private FeedPictures() {}

    /** Null if there is none, or none at an address that others could ask for. */
    static FeedItem.@Nullable Picture lead(@Nullable ImageView image, Site site) {
        if (image == null || image.variants().isEmpty()) {
            return null;
        }
        var file = image.variants().get(0);
        var url = Pictures.absolute(file.url(), site);
        var path = path(url);
        return path == null
                ? null
                : new FeedItem.Picture(
                        url,
                        mediaType(file, path),
                        file.width() == null ? image.width() : file.width(),
                        file.height() == null ? image.height() : file.height(),
                        FeedText.legalOrNull(image.caption() == null ? image.alt() : image.caption()),
                        FeedText.legalOrNull(image.credit()));
    }

    /** As it is known; of a file that is elsewhere only the ending of its name tells. */
    private static @Nullable String mediaType(ImageView.Variant file, String path) {
        return file.mediaType() != null
                ? file.mediaType()
                : BY_ENDING.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static @Nullable String path(String url) {
        try {
            var address = new URI(url);
            return address.isAbsolute() && address.getPath() != null ? address.getPath() : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
