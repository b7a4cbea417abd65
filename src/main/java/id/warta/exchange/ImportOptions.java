package id.warta.exchange;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param types what else than posts and pages becomes an article
 * @param site where the site stood that the file came from, without a slash at the end; null if only the file may say that
 */
public record ImportOptions(List<String> types, @Nullable String site) {
    /** The address of the former site, if the import names it. */
    public Optional<URI> siteAddress() {
        return Optional.ofNullable(site).map(URI::create);
    }
}
