package id.warta.address;

import id.warta.article.ArticleFilter;
import id.warta.article.ArticleRepository;
import id.warta.article.ArticleRow;
import id.warta.rows.Ids;
import id.warta.site.SiteConfig;
import id.warta.site.SiteSettings;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds articles in any state by where they stand or stood, for those who bring something that belongs to them. */
@Singleton
public class ArticleAddresses {
    private final FormerAddresses former;
    private final ArticleRepository articles;
    private final SiteSettings settings;
    private final SiteConfig site;

    ArticleAddresses(FormerAddresses former, ArticleRepository articles, SiteSettings settings, SiteConfig site) {
        this.former = former;
        this.articles = articles;
        this.settings = settings;
        this.site = site;
    }

    /** The article that stood at this path or full address at whatever host; else the one whose slug ends it. */
    public Optional<UUID> find(String address) {
        var followed = FollowedAddress.of(address);
        return followed.stream()
                .flatMap(it -> it.candidates().stream())
                .flatMap(path -> former.find(path).stream())
                .findFirst()
                .or(() -> followed.stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.path()), it.candidates().stream()))
                        .filter(path -> !path.contains("?"))
                        .distinct()
                        .flatMap(path -> named(path).stream())
                        .findFirst());
    }

    /** The article that has or had this slug, in whatever language, that of the site first. */
    public Optional<UUID> findBySlug(String slug) {
        return find(ArticleFilter.all().everSlug(slug));
    }

    private Optional<UUID> named(String path) {
        var last = path.replaceFirst("(?:\\.html?)?/*$", "").replaceFirst(".*/", "");
        return settings.current()
                .articlePath()
                .slugOrId(path)
                .flatMap(this::bySlugOrId)
                .or(() -> bySlugOrId(last));
    }

    private Optional<UUID> bySlugOrId(String named) {
        var id = Ids.parse(named);
        return id.isEmpty()
                ? findBySlug(named)
                : id.flatMap(it -> find(ArticleFilter.all().id(it)));
    }

    private Optional<UUID> find(ArticleFilter filter) {
        return articles.findOne(filter, site.language(), ArticleRow.Extra.NONE).map(ArticleRow::id);
    }
}
