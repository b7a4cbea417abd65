package id.warta.address;

import id.warta.article.ArticleFilter;
import id.warta.article.ArticleRepository;
import id.warta.article.ArticleRow;
import id.warta.rows.Ids;
import id.warta.site.SiteConfig;
import id.warta.site.SiteSettings;
import id.warta.web.PercentCoding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leads links to stories on the sites that they came from to where those stories are here. */
@Singleton
public class StoryLinks {
    private static final Pattern ARCHIVED = Pattern.compile("/archives/(\\d{1,18})/*$");
    private static final Pattern NUMBER = Pattern.compile("(?:p|page_id|post_type|page)=[^&]*");
    private static final String UNKNOWN = "localhost";

    private final FormerAddresses former;
    private final ArticleRepository articles;
    private final SiteSettings settings;
    private final SiteConfig site;
    private final Clock clock;

    StoryLinks(
            FormerAddresses former, ArticleRepository articles, SiteSettings settings, SiteConfig site, Clock clock) {
        this.former = former;
        this.articles = articles;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Where the story that a link leads to is here; empty if no public story is known to have stood there. What the link says beyond the
     * story goes along: its fragment, and its parameters without those of campaigns.
     *
     * @param link a full address, or a path on a site of which nothing else is known
     * @param hosts those of former sites, without {@code www.}; links to others are not followed
     */
    public Optional<String> follow(String link, Set<String> hosts) {
        int mark = link.indexOf('#');
        var fragment = mark < 0 ? "" : link.substring(mark + 1);
        return FollowedAddress.of(mark < 0 ? link : link.substring(0, mark))
                .filter(address -> !link.startsWith("//") && (address.host() == null || hosts.contains(address.host())))
                .flatMap(address -> find(address, fragment));
    }

    private Optional<String> find(FollowedAddress address, String fragment) {
        if (isOfHere(address)) {
            return Optional.empty();
        }
        for (var path : candidates(address)) {
            var found = former.find(path, address.host());
            if (found.isPresent()) {
                return found.flatMap(this::address)
                        .map(url -> url + remaining(address, path) + fragment(found.get(), fragment));
            }
        }
        return Optional.empty();
    }

    /** Whether a story stands there now, so that the link was led there before. */
    private boolean isOfHere(FollowedAddress address) {
        var said = settings.current();
        return (address.host() == null || address.host().equals(said.host()))
                && said.articlePath()
                        .slugOrId(address.path())
                        .map(named -> Ids.parse(named)
                                .map(id ->
                                        ArticleFilter.visible(clock.instant()).id(id))
                                .orElseGet(() ->
                                        ArticleFilter.visible(clock.instant()).slug(named)))
                        .flatMap(filter -> articles.findOne(filter, site.language(), ArticleRow.Extra.NONE))
                        .map(ArticleRow::id)
                        .flatMap(this::address)
                        .filter(url -> url.endsWith(address.path()))
                        .isPresent();
    }

    /** Also the address by its number, which WordPress understands whatever its permalinks are. */
    private static Set<String> candidates(FollowedAddress address) {
        var candidates = new LinkedHashSet<>(address.candidates());
        var archived = ARCHIVED.matcher(address.path());
        if (archived.find()) {
            candidates.add(address.path().substring(0, archived.start()) + "/?p=" + archived.group(1));
        }
        candidates.addAll(address.withoutParameters());
        candidates.remove("/");
        return candidates;
    }

    /** The address as feeds give it; of a newsroom that has not said where its site stands, only the path. */
    private Optional<String> address(UUID article) {
        var said = settings.current();
        return articles.findOne(
                        ArticleFilter.visible(clock.instant()).id(article), site.language(), ArticleRow.Extra.NONE)
                .map(row -> said.articleUrl(
                        row.id(),
                        row.slug(),
                        String.valueOf(row.categorySlug()),
                        String.valueOf(row.categoryPath()),
                        row.publishAt()))
                .map(url -> UNKNOWN.equals(said.host())
                        ? url.substring(said.baseUrl().length())
                        : url);
    }

    private static String remaining(FollowedAddress address, String path) {
        int mark = path.indexOf('?');
        var consumed = mark < 0 ? "" : "&" + path.substring(mark + 1) + "&";
        var rest = address.page().stream()
                .filter(parameter -> !consumed.contains("&" + parameter + "&"))
                .filter(parameter -> mark < 0 || !NUMBER.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? "" : "?" + rest;
    }

    /** Names in bodies have a prefix here; those of the page around, as of its comments, have none. */
    private String fragment(UUID article, String fragment) {
        if (fragment.isEmpty()) {
            return "";
        }
        var name = FormerAddresses.NAME_PREFIX + PercentCoding.decoded(fragment);
        return "#" + (former.hasName(article, name) ? FormerAddresses.NAME_PREFIX : "") + fragment;
    }
}
