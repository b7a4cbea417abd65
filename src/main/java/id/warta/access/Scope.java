package id.warta.access;

import java.util.Set;

/** What a token may be allowed to do, as {@code @RolesAllowed} wants it: constants. */
public final class Scope {
    public static final String ARTICLES_READ = "articles:read";
    public static final String ARTICLES_WRITE = "articles:write";
    /** To make or keep something public. */
    public static final String ARTICLES_PUBLISH = "articles:publish";

    public static final String TAXONOMY_WRITE = "taxonomy:write";
    public static final String COMMENTS_MODERATE = "comments:moderate";
    public static final String IMPORTS_WRITE = "imports:write";
    public static final String SITE_WRITE = "site:write";
    public static final String TOKENS_MANAGE = "tokens:manage";

    /** Everything: what the bootstrap administrator holds. */
    public static final Set<String> ALL = Set.of(
            ARTICLES_READ,
            ARTICLES_WRITE,
            ARTICLES_PUBLISH,
            TAXONOMY_WRITE,
            COMMENTS_MODERATE,
            IMPORTS_WRITE,
            SITE_WRITE,
            TOKENS_MANAGE);

    private Scope() {}
}
