package id.warta.exchange.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.exchange.ArticleRecord;
import id.warta.exchange.Attachments;
import id.warta.exchange.ImportConfig;
import id.warta.exchange.ImportZone;
import id.warta.exchange.RecordKind;
import id.warta.exchange.SourceReader;
import id.warta.exchange.SourceRecord;
import id.warta.exchange.SourceText;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes articles of Ghost's posts and pages. */
@Singleton
class GhostArticles {
    private static final List<String> SHARING =
            List.of("og_title", "og_description", "og_image", "twitter_title", "twitter_description", "twitter_image");

    private final ObjectMapper json;
    private final GhostBody bodies;
    private final ImportConfig config;
    private final ImportZone zone;

    GhostArticles(ObjectMapper json, GhostBody bodies, ImportConfig config, ImportZone zone) {
        this.json = json;
        this.bodies = bodies;
        this.config = config;
        this.zone = zone;
    }

    void read(ObjectNode post, String table, GhostSite site, SourceReader.RecordSink sink) {
        var warnings = new ArrayList<Warning>();
        var article = json.createObjectNode();
        boolean page = table.equals("pages")
                || post.path("type").asText().equals("page")
                || post.path("page").asInt(0) == 1
                || post.path("page").asBoolean(false);
        var externalId = externalId(post);
        var headline =
                SourceText.cut(SourceText.plain(text(post, "title")), SourceText.MAX_HEADLINE, "/headline", warnings);
        SourceText.put(article, "slug", SourceText.slug(text(post, "slug"), headline, warnings));
        SourceText.put(article, "headline", headline);
        SourceText.put(article, "language", site.languageOf(post, warnings));
        var excerpt = text(post, "custom_excerpt").isEmpty() ? text(post, "excerpt") : text(post, "custom_excerpt");
        SourceText.put(
                article,
                "summary",
                SourceText.cut(SourceText.plain(excerpt), SourceText.MAX_SUMMARY, "/summary", warnings));
        var publication = GhostPublication.of(post, zone.get());
        bodies.read(post, publication.open(), site, article, warnings);
        terms(post, page, site, article, warnings);
        authors(post, site, article, warnings);
        image(post, site, article, warnings);
        if (post.path("featured").asBoolean(false) || post.path("featured").asInt(0) == 1) {
            article.put("featured", true);
        }
        publication.fill(article, warnings);
        article.put("externalId", externalId);
        seo(post, "meta_title", "title", SourceText.MAX_HEADLINE, site, article, warnings);
        seo(post, "meta_description", "description", SourceText.MAX_SUMMARY, site, article, warnings);
        custom(post, site, article, warnings);
        paths(post, site, article);
        sink.add(SourceRecord.of(
                RecordKind.ARTICLE, externalId, (page ? "page " : "post ") + label(post), article, warnings));
    }

    /** A name for a post that no other site has. */
    static String externalId(JsonNode post) {
        var id = text(post, "id");
        var name = id.matches("[0-9a-f]{24}") ? id : text(post, "uuid");
        var made = "ghost:" + (!name.isEmpty() ? name : text(post, "slug").isEmpty() ? "id:" + id : text(post, "slug"));
        return made.length() <= 200 ? made : made.substring(0, 200);
    }

    private static String label(JsonNode post) {
        return text(post, "slug").isEmpty() ? text(post, "id") : text(post, "slug");
    }

    /** The first public tag is what a post stands under. */
    private void terms(JsonNode post, boolean page, GhostSite site, ObjectNode article, List<Warning> warnings) {
        var tags = site.tagsOf(post).stream().filter(tag -> !tag.internal()).toList();
        var category = page
                ? site.terms().category("", config.pages(), null, null)
                : tags.stream()
                        .findFirst()
                        .flatMap(tag -> site.terms().category(tag.slug(), tag.name(), tag.description(), null))
                        .or(() -> site.terms().category("", config.category(), null, null));
        category.ifPresent(slug -> article.put("category", slug));
        var named = tags.stream()
                .map(tag -> site.terms().tag(tag.slug(), tag.name(), tag.description()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            var array = article.putArray("tags");
            named.stream().limit(SourceText.MAX_TAGS).forEach(array::add);
        }
        if (named.size() > SourceText.MAX_TAGS) {
            warnings.add(new Warning("/tags", "cut", "Cut to " + SourceText.MAX_TAGS + " tags of " + named.size()));
        }
    }

    private static void authors(JsonNode post, GhostSite site, ObjectNode article, List<Warning> warnings) {
        var authors = site.authorsOf(post, warnings);
        if (!authors.isEmpty()) {
            var signed = article.putArray("authors");
            authors.forEach(signed::add);
        }
    }

    /** Ghost 1 keeps the picture in another column than its successors. */
    private void image(JsonNode post, GhostSite site, ObjectNode article, List<Warning> warnings) {
        var url = text(post, "feature_image").isEmpty() ? text(post, "image") : text(post, "feature_image");
        if (!url.isEmpty()) {
            new Attachments.Attachment(
                            site.absolute(url),
                            null,
                            SourceText.plain(site.meta(post, "feature_image_alt")),
                            SourceText.plain(site.meta(post, "feature_image_caption")))
                    .illustrate(article, warnings);
        }
    }

    /** What has no member of its own here stays for the editors; scripts and styles do not. */
    private void custom(JsonNode post, GhostSite site, ObjectNode article, List<Warning> warnings) {
        if (!text(post, "canonical_url").isEmpty()) {
            article.withObject("/custom").put("canonicalUrl", text(post, "canonical_url"));
        }
        for (var member : SHARING) {
            var value = SourceText.storable(site.meta(post, member));
            if (!value.isBlank()) {
                article.withObject("/custom").put(member, site.absolute(value));
            }
        }
        for (var member : List.of("codeinjection_head", "codeinjection_foot")) {
            if (!text(post, member).isBlank()) {
                warnings.add(new Warning("", "code", "Left out: the code of " + member));
            }
        }
    }

    private static void seo(
            JsonNode post,
            String from,
            String to,
            int max,
            GhostSite site,
            ObjectNode article,
            List<Warning> warnings) {
        var plain = SourceText.plain(site.meta(post, from));
        if (!plain.isEmpty()) {
            article.withObject("/seo").put(to, SourceText.cut(plain, max, "/seo/" + to, warnings));
        }
    }

    private static void paths(JsonNode post, GhostSite site, ObjectNode article) {
        var paths = article.putArray(ArticleRecord.FORMER_PATHS);
        var slug = text(post, "slug");
        var own = slug.isEmpty() ? "" : site.placed("__GHOST_URL__/" + slug);
        try {
            var url = URI.create(site.absolute(text(post, "url")));
            var path = url.getRawPath();
            boolean below = path != null && path.length() > 1;
            if (below && url.getHost() != null) {
                paths.add("https://" + url.getHost() + path);
            } else if (below && !SourceText.withoutSlashesAtEnd(path).equals("/" + slug)) {
                paths.add(path);
            }
        } catch (IllegalArgumentException unreadable) {
            // the slug's path is known
        }
        if (!own.isEmpty()) {
            paths.add(own);
        }
    }

    private static String text(JsonNode object, String member) {
        var value = object.path(member);
        return value.isNull() || value.isContainerNode() ? "" : SourceText.storable(value.asText(""));
    }
}
