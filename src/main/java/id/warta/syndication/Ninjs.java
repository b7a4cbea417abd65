package id.warta.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.article.AuthorCredit;
import id.warta.article.ImageView;
import id.warta.body.Xhtml;
import id.warta.delivery.ArticleView;
import id.warta.delivery.ArticleVocabulary;
import id.warta.site.Site;
import id.warta.site.SiteSettings;
import id.warta.text.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * IPTC ninjs 3.1, which wire partners exchange news in. Its schema takes no member that it does not know, so each is named here. Articles are
 * known by {@code urn:uuid:} and their id, which outlives slugs and settings.
 */
@Singleton
class Ninjs implements ArticleVocabulary {
    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
    static final String MEDIA_TYPE = "application/json;profile=\"" + SCHEMA + "\"";
    private static final String PLAIN = "text/plain";

    private final SiteSettings settings;
    private final ObjectMapper json;

    Ninjs(SiteSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String name() {
        return "ninjs";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] write(ArticleView article) {
        try {
            return json.writeValueAsBytes(describe(article));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, Object> describe(ArticleView article) {
        var site = settings.current();
        var dateline = article.dateline();
        var published = SiteTimes.of(article.publishedAt(), site.zone());
        var image = article.image();
        return Members.of("uri", FeedItem.urn(article.id()))
                .with("type", "text")
                .with("representationType", "full")
                .with("profile", "article")
                .with("version", Integer.toString(article.version()))
                .with("firstCreated", published)
                .with("versionCreated", SiteTimes.of(article.updatedAt(), site.zone()))
                .with("pubStatus", "usable")
                .with("language", site.locale(article.language()))
                .with("title", article.headline())
                .with("headlines", headlines(article))
                .with("descriptions", text("summary", article.summary()))
                .with("by", by(article.authors()))
                .with("slugline", article.slug())
                .with("located", dateline == null ? null : dateline.place())
                .with("bodies", bodies(article))
                .with("subjects", subjects(article))
                .with("infoSources", List.of(source(dateline == null ? null : dateline.source(), site)))
                .with("trustIndicators", trustIndicators(site))
                .with("renditions", image == null ? null : renditions(image, site))
                .with("associations", image == null ? null : List.of(picture(image, site)))
                .with("altIds", List.of(Map.of("role", "slug", "value", article.slug())))
                .with(
                        "standard",
                        Members.of("name", "ninjs").with("version", "3.1").with("schema", SCHEMA + "#"))
                .all();
    }

    private static List<Map<String, Object>> text(String role, @Nullable String value) {
        return value == null
                ? List.of()
                : List.of(Members.of("role", role)
                        .with("contentType", PLAIN)
                        .with("value", value)
                        .all());
    }

    private static List<Map<String, Object>> headlines(ArticleView article) {
        var headlines = new ArrayList<>(text("main", article.headline()));
        headlines.addAll(text("kicker", article.kicker()));
        return headlines;
    }

    private static @Nullable String by(List<AuthorCredit> authors) {
        return authors.isEmpty()
                ? null
                : authors.stream().map(AuthorCredit::name).collect(Collectors.joining(", "));
    }

    private static List<Map<String, Object>> bodies(ArticleView article) {
        var text = FeedText.textWithDateline(
                Objects.requireNonNullElse(article.body().text(), ""), article.dateline());
        return List.of(
                Members.of("role", "main")
                        .with("contentType", PLAIN)
                        .with("charCount", text.codePointCount(0, text.length()))
                        .with("wordCount", Words.count(text))
                        .with("value", text)
                        .all(),
                Members.of("role", "richtext")
                        .with("contentType", "application/xhtml+xml")
                        .with(
                                "value",
                                Xhtml.of(FeedText.withDateline(
                                        Objects.requireNonNullElse(
                                                article.body().html(), ""),
                                        article.dateline())))
                        .all());
    }

    private static List<Map<String, Object>> subjects(ArticleView article) {
        var subjects = new ArrayList<Map<String, Object>>();
        subjects.add(Members.of("name", article.category().name())
                .with("rel", "about")
                .with("uri", FeedItem.urn(article.category().id()))
                .with("literal", article.category().path())
                .all());
        article.tags()
                .forEach(tag -> subjects.add(Members.of("name", tag.name())
                        .with("rel", "about")
                        .with("literal", tag.slug())
                        .all()));
        return subjects;
    }

    /** Who filed it, which is the newsroom unless the dateline names somebody. */
    private static Map<String, Object> source(@Nullable String source, Site site) {
        return Members.of("name", source == null ? site.publisherName() : source)
                .with("role", "originator")
                .all();
    }

    private static List<Map<String, Object>> trustIndicators(Site site) {
        var indicators = new ArrayList<Map<String, Object>>();
        addIndicator(indicators, "Publishing principles", site.said().publishingPrinciples());
        addIndicator(indicators, "Corrections policy", site.said().correctionsPolicy());
        return indicators;
    }

    private static void addIndicator(List<Map<String, Object>> indicators, String title, @Nullable String url) {
        if (url != null) {
            indicators.add(Members.of("title", title).with("href", url).all());
        }
    }

    private static List<Map<String, Object>> renditions(ImageView image, Site site) {
        return image.variants().stream()
                .map(variant -> Members.of("name", variant.name())
                        .with("href", Pictures.absolute(variant.url(), site))
                        .with("contentType", variant.mediaType())
                        .with("width", variant.width())
                        .with("height", variant.height())
                        .all())
                .toList();
    }

    /** The picture as a work of its own, with its caption and who took it. */
    private static Map<String, Object> picture(ImageView image, Site site) {
        var descriptions = new ArrayList<>(text("caption", image.caption()));
        descriptions.addAll(text("alt", image.alt()));
        return Members.of("name", "main")
                .with("rel", "illustration")
                .with("uri", FeedItem.urn(image.id()))
                .with("type", "picture")
                .with("representationType", "partial")
                .with("descriptions", descriptions)
                .with("by", image.credit())
                .with("renditions", renditions(image, site))
                .all();
    }
}
