package id.warta.syndication;

import id.warta.site.Site;

/** Addresses of pictures, for those who do not know where they were read. */
final class Pictures {
    private Pictures() {}

    /** This server keeps some itself, and says only the path. */
    static String absolute(String url, Site site) {
        return url.startsWith("/") ? site.apiUrl() + url : url;
    }
}
