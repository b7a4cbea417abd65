package id.warta.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import id.warta.article.ImageView;
import id.warta.delivery.ArticleView;
import id.warta.delivery.ArticleVocabulary;
import id.warta.site.Site;
import id.warta.site.SiteInput;
import id.warta.site.SiteSettings;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** NewsArticle of schema.org, as search engines want it in a page. */
@Singleton
class JsonLd implements ArticleVocabulary {
    static final String MEDIA_TYPE = "application/ld+json";

    private final SiteSettings settings;
    private final ObjectWriter json;

    JsonLd(SiteSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json.writer();
    }

    @Override
    public String name() {
        return "jsonld";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    /** Can be pasted into a script element as it is: no {@code <} is in it, and nothing that ends a line of JavaScript. */
    @Override
    public byte[] write(ArticleView article) {
        try {
            return json.writeValueAsString(describe(article))
                    .replace("<", "\\u003c")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, Object> describe(ArticleView article) {
        var site = settings.current();
        var dateline = article.dateline();
        var publisher = publisher(site);
        return Members.of("@context", "https://schema.org")
                .with("@type", "NewsArticle")
                .with("@id", article.url() + "#article")
                .with("url", article.url())
                .with("mainEntityOfPage", Members.of("@type", "WebPage").with("@id", article.url()))
                .with("headline", article.headline())
                .with("alternativeHeadline", article.seo().title())
                .with("description", article.summary() == null ? article.seo().description() : article.summary())
                .with("image", images(article.image(), site))
                .with("datePublished", SiteTimes.of(article.publishedAt(), site.zone()))
                .with("dateModified", SiteTimes.of(article.updatedAt(), site.zone()))
                .with("author", authors(article, site, publisher))
                .with("publisher", publisher)
                .with("dateline", dateline == null ? null : dateline.text())
                .with("locationCreated", dateline == null ? null : place(dateline.place()))
                .with("articleSection", article.category().name())
                .with("keywords", article.tags().stream().map(tag -> tag.name()).toList())
                .with("inLanguage", site.locale(article.language()))
                .with("wordCount", article.wordCount())
                .with("articleBody", article.body().text())
                .with("isAccessibleForFree", true)
                .with("commentCount", article.comments().count())
                .with(
                        "correction",
                        article.corrections().stream()
                                .map(correction -> Members.of("@type", "CorrectionComment")
                                        .with("text", correction.text())
                                        .with("datePublished", SiteTimes.of(correction.at(), site.zone()))
                                        .all())
                                .toList())
                .all();
    }

    /** Nobody signed it: then it is the newsroom's. */
    private static List<Map<String, Object>> authors(ArticleView article, Site site, Map<String, Object> publisher) {
        return article.authors().isEmpty()
                ? List.of(publisher)
                : article.authors().stream()
                        .map(author -> Members.of("@type", "Person")
                                .with("name", author.name())
                                .with("url", site.authorUrl(author.slug()))
                                .with("jobTitle", author.role())
                                .all())
                        .toList();
    }

    private static Map<String, Object> publisher(Site site) {
        var said = site.said();
        var accounts = Objects.requireNonNullElse(said.socialAccounts(), List.<SiteInput.AccountInput>of());
        return Members.of("@type", "NewsMediaOrganization")
                .with("name", site.publisherName())
                .with("url", site.publisherUrl())
                .with("logo", logo(site))
                .with(
                        "sameAs",
                        accounts.stream().map(SiteInput.AccountInput::url).toList())
                .with("publishingPrinciples", said.publishingPrinciples())
                .with("correctionsPolicy", said.correctionsPolicy())
                .all();
    }

    private static @Nullable Members logo(Site site) {
        var logo = site.logo();
        return logo == null
                ? null
                : Members.of("@type", "ImageObject")
                        .with("url", logo.url())
                        .with("width", logo.width())
                        .with("height", logo.height());
    }

    private static @Nullable Members place(@Nullable String name) {
        return name == null ? null : Members.of("@type", "Place").with("name", name);
    }

    private static List<Map<String, Object>> images(@Nullable ImageView image, Site site) {
        return image == null
                ? List.of()
                : image.variants().stream()
                        .map(variant -> Members.of("@type", "ImageObject")
                                .with("url", Pictures.absolute(variant.url(), site))
                                .with("width", variant.width())
                                .with("height", variant.height())
                                .with("caption", image.caption())
                                .with("creditText", image.credit())
                                .all())
                        .toList();
    }
}
