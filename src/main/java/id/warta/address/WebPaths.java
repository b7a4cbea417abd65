package id.warta.address;

import id.warta.article.ArticleFilter;
import id.warta.article.ArticleRepository;
import id.warta.article.ArticleRow;
import id.warta.article.ArticleStatus;
import id.warta.author.AuthorRepository;
import id.warta.cache.PublicMoments;
import id.warta.category.Category;
import id.warta.category.CategoryRepository;
import id.warta.delivery.ArticleKeys;
import id.warta.problem.Gone;
import id.warta.rows.Ids;
import id.warta.site.SiteConfig;
import id.warta.site.SiteSettings;
import id.warta.tag.TagRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows what stands at the paths of the newsroom's site: {@code /<path of a category>}, {@code /<category>/<article>}, {@code
 * /tag/<tag>} and {@code /author/<author>} or {@code /penulis/<author>}; also under every slug that something had before, and under the paths that articles
 * had on the site that they came from.
 */
@ApplicationScoped
class WebPaths {
    private static final int MAX_SEGMENTS = 20;

    private final ArticleRepository articles;
    private final CategoryRepository categories;
    private final TagRepository tags;
    private final AuthorRepository authors;
    private final FormerAddresses former;
    private final SiteConfig site;
    private final SiteSettings settings;
    private final ArticleKeys keys;
    private final PublicMoments moments;
    private final Clock clock;

    WebPaths(
            ArticleRepository articles,
            CategoryRepository categories,
            TagRepository tags,
            AuthorRepository authors,
            FormerAddresses former,
            SiteConfig site,
            SiteSettings settings,
            ArticleKeys keys,
            PublicMoments moments,
            Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.tags = tags;
        this.authors = authors;
        this.former = former;
        this.site = site;
        this.settings = settings;
        this.keys = keys;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * What stands at the address, with the path that it has now.
     *
     * @throws Gone if it is an article that was withdrawn
     */
    Optional<ResolvedView> find(FollowedAddress address) {
        var nextMoment = moments.next(clock.instant());
        var candidates = address.candidates();
        candidates.forEach(path -> keys.path(path, nextMoment));
        return isHere(address)
                ? candidates.stream().flatMap(path -> find(path).stream()).findFirst()
                : Optional.empty();
    }

    /** The address below the root of this site. */
    FollowedAddress below(FollowedAddress address) {
        var own = own();
        return own.host() != null && own.host().equals(address.host())
                ? address.below(own.path().replaceFirst("/+$", ""))
                : address;
    }

    private boolean isHere(FollowedAddress address) {
        var host = address.host();
        return host == null || host.equals(own().host()) || former.isFormerHost(host);
    }

    private FollowedAddress own() {
        return FollowedAddress.of(settings.shown().baseUrl()).orElseThrow();
    }

    private Optional<ResolvedView> find(String path) {
        var here = path.contains("?")
                ? Optional.<ResolvedView>empty()
                : standing(path).or(() -> patterned(path));
        return here.or(() -> former.find(path).flatMap(this::moved));
    }

    /** An article at a path as the site's pattern makes it. */
    private Optional<ResolvedView> patterned(String path) {
        return settings.shown().articlePath().slugOrId(path).flatMap(named -> Ids.parse(named)
                .map(this::moved)
                .orElseGet(() -> article(named)));
    }

    private Optional<ResolvedView> moved(UUID article) {
        return shown(
                ArticleFilter.visible(clock.instant()).id(article),
                ArticleFilter.all().status(ArticleStatus.WITHDRAWN.spelling()).id(article));
    }

    private Optional<ResolvedView> standing(String path) {
        var segments = Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (segments.isEmpty() || segments.size() > MAX_SEGMENTS) {
            return Optional.empty();
        }
        var last = segments.get(segments.size() - 1);
        var category = categories.findBySlug(last).map(WebPaths::view);
        if (category.isPresent() && (segments.size() == 1 || stands(category.get(), segments))) {
            return category;
        }
        return (segments.size() == 1 ? Optional.<ResolvedView>empty() : below(segments, last)).or(() -> category);
    }

    private Optional<ResolvedView> below(List<String> segments, String last) {
        var above = segments.get(segments.size() - 2);
        if (categories.findBySlug(above).isPresent()) {
            return article(last);
        }
        if (segments.size() > 2) {
            return Optional.empty();
        }
        return switch (above) {
            case "tag" -> tags.currentSlug(last, clock.instant()).map(slug -> view("tag", slug, "/v1/tags/"));
            case "author", "penulis" ->
                authors.currentSlug(last, clock.instant()).map(slug -> view(above, slug, "/v1/authors/"));
            default -> Optional.empty();
        };
    }

    private Optional<ResolvedView> article(String slug) {
        return shown(
                ArticleFilter.visible(clock.instant()).everSlug(slug),
                ArticleFilter.all().status(ArticleStatus.WITHDRAWN.spelling()).everSlug(slug));
    }

    private Optional<ResolvedView> shown(ArticleFilter visible, ArticleFilter withdrawn) {
        var shown = articles.findOne(visible, site.language(), ArticleRow.Extra.NONE);
        if (shown.isEmpty()) {
            articles.findOne(withdrawn, site.language(), ArticleRow.Extra.NONE).ifPresent(row -> {
                throw new Gone(row.withdrawnReason());
            });
        }
        shown.ifPresent(keys::found);
        return shown.map(
                row -> new ResolvedView("article", row.id(), row.slug(), pathOf(row), "/v1/articles/" + row.slug()));
    }

    private String pathOf(ArticleRow row) {
        var site = settings.shown();
        return Objects.requireNonNull(site.articlePath()
                .path(
                        row.id(),
                        row.slug(),
                        String.valueOf(row.categorySlug()),
                        String.valueOf(row.categoryPath()),
                        row.publishAt(),
                        site.zone()));
    }

    private static boolean stands(ResolvedView category, List<String> segments) {
        return category.path().equals("/" + String.join("/", segments));
    }

    private static ResolvedView view(Category category) {
        return new ResolvedView(
                "category", category.id(), category.slug(), "/" + category.path(), "/v1/categories/" + category.slug());
    }

    private static ResolvedView view(String prefix, String slug, String href) {
        return new ResolvedView(
                prefix.equals("tag") ? "tag" : "author", null, slug, "/" + prefix + "/" + slug, href + slug);
    }
}
