package id.warta.contract;

import java.util.Set;

/** What is delivered outside of {@code /v1}, because machines look for it there. */
final class RootDocuments {
    private static final String SITEMAP = "/sitemap-{month}.xml";
    private static final Set<String> ALWAYS = Set.of("/sitemap.xml", "/news-sitemap.xml", "/robots.txt");
    private static final Set<String> IF_SAID = Set.of("/ads.txt", "/.well-known/security.txt");

    private RootDocuments() {}

    static boolean isOne(String path) {
        return path.equals(SITEMAP) || ALWAYS.contains(path) || IF_SAID.contains(path);
    }

    /** Whether nothing may stand at a path without a name in it. */
    static boolean mayBeAbsent(String path) {
        return IF_SAID.contains(path);
    }
}
