package id.warta.syndication;

import id.warta.site.Site;
import id.warta.site.SiteInput;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that machines look for at the root of a site. */
final class RootTexts {
    private static final String EVERYTHING = "User-agent: *\nAllow: /";

    private RootTexts() {}

    /** What crawlers may read (RFC 9309), and where the sitemaps are. */
    static String robots(Site site) {
        var said = site.said().robotsTxt();
        var rules = said == null || said.isBlank() ? EVERYTHING : said;
        return "%s\nSitemap: %s/sitemap.xml\nSitemap: %2$s/news-sitemap.xml\n".formatted(lines(rules), site.baseUrl());
    }

    /** Who may sell advertisements (IAB ads.txt); null if nothing is said. */
    static @Nullable String ads(Site site) {
        var said = site.said().adsTxt();
        return said == null || said.isBlank() ? null : lines(said);
    }

    /** Whom to tell of a weakness (RFC 9116); null if nothing is said. */
    static @Nullable String security(Site site) {
        var said = site.said().security();
        return said == null ? null : security(said, site.baseUrl());
    }

    private static String security(SiteInput.SecurityInput said, String baseUrl) {
        var lines = new ArrayList<String>();
        said.contact().forEach(contact -> lines.add("Contact: " + contact));
        lines.add("Expires: " + said.expires().truncatedTo(ChronoUnit.SECONDS));
        add(lines, "Encryption", said.encryption());
        add(lines, "Preferred-Languages", said.preferredLanguages());
        add(lines, "Policy", said.policy());
        lines.add("Canonical: " + baseUrl + "/.well-known/security.txt");
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add(name + ": " + value);
        }
    }

    /** Whole lines of one kind. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n";
    }
}
