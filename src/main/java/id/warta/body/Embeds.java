package id.warta.body;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sites whose frames an article may hold. */
final class Embeds {
    private static final Map<String, String> PROVIDERS = Map.of(
            "www.youtube.com", "youtube",
            "www.youtube-nocookie.com", "youtube",
            "player.vimeo.com", "vimeo",
            "open.spotify.com", "spotify",
            "w.soundcloud.com", "soundcloud",
            "www.google.com", "google-maps");
    private static final Pattern MAPS_PATH = Pattern.compile("/maps/embed(/v1/[a-z]+)?");

    private Embeds() {}

    /** Whose frame it is; empty if it is nobody's on the list, or not plainly on https. */
    static Optional<String> provider(String address) {
        try {
            var url = new URI(address);
            if (!"https".equalsIgnoreCase(url.getScheme()) || url.getRawUserInfo() != null || url.getPort() != -1) {
                return Optional.empty();
            }
            var provider = Optional.ofNullable(url.getHost()).map(PROVIDERS::get);
            return provider.filter(name -> !name.equals("google-maps")
                    || MAPS_PATH.matcher(url.getRawPath()).matches()); // not the redirects that live beside the maps
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
