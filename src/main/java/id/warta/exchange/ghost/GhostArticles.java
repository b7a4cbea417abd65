package id.warta.exchange.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.exchange.ArticleRecord;
import id.warta.exchange.Attachments;
import id.warta.exchange.Datelines;
import id.warta.exchange.ImportConfig;
import id.warta.exchange.RecordKind;
import id.warta.exchange.SourceReader;
import id.warta.exchange.SourceRecord;
import id.warta.exchange.SourceText;
import id.warta.exchange.WordPressText;
import id.warta.site.SiteConfig;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/** Makes articles of Ghost's posts and pages. */
@Singleton
class GhostArticles {
    private static final String SITE = "__GHOST_URL__";

    private final ObjectMapper json;
    private final Datelines datelines;
    private final ImportConfig config;
    private final String siteUrl;

    GhostArticles(ObjectMapper json, Datelines datelines, ImportConfig config, SiteConfig site) {
        this.json = json;
        this.datelines = datelines;
        this.config = config;
        this.siteUrl = site.baseUrl().toString().replaceFirst("/+$", "");
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
        var excerpt = text(post, "custom_excerpt").isEmpty() ? text(post, "excerpt") : text(post, "custom_excerpt");
        SourceText.put(
                article,
                "summary",
                SourceText.cut(SourceText.plain(excerpt), SourceText.MAX_SUMMARY, "/summary", warnings));
        body(post, article, warnings);
        terms(post, page, site, article, warnings);
        var authors = site.authorsOf(post);
        if (!authors.isEmpty()) {
            var signed = article.putArray("authors");
            authors.forEach(signed::add);
        }
        image(post, site, article, warnings);
        if (post.path("featured").asBoolean(false) || post.path("featured").asInt(0) == 1) {
            article.put("featured", true);
        }
        publication(post, article, warnings);
        article.put("externalId", externalId);
        seo(post, "meta_title", "title", SourceText.MAX_HEADLINE, site, article, warnings);
        seo(post, "meta_description", "description", SourceText.MAX_SUMMARY, site, article, warnings);
        if (!text(post, "canonical_url").isEmpty()) {
            article.putObject("custom").put("canonicalUrl", text(post, "canonical_url"));
        }
        paths(post, article);
        sink.add(SourceRecord.of(
                RecordKind.ARTICLE, externalId, (page ? "page " : "post ") + label(post), article, warnings));
    }

    private static String externalId(JsonNode post) {
        var id = text(post, "id");
        var name = id.matches("[0-9a-f]{24}") ? id : text(post, "uuid");
        var made = "ghost:" + (!name.isEmpty() ? name : text(post, "slug").isEmpty() ? "id:" + id : text(post, "slug"));
        return made.length() <= 200 ? made : made.substring(0, 200);
    }

    private static String label(JsonNode post) {
        return text(post, "slug").isEmpty() ? text(post, "id") : text(post, "slug");
    }

    private void body(JsonNode post, ObjectNode article, List<Warning> warnings) {
        var html = text(post, "html");
        if (html.isBlank()) {
            var plain = text(post, "plaintext");
            if (!text(post, "lexical").isEmpty() || !text(post, "mobiledoc").isEmpty() || !plain.isBlank()) {
                warnings.add(new Warning(
                        "/body",
                        "no-html",
                        "There is no HTML" + (plain.isBlank() ? "" : ": the plain text stands in")));
            }
            html = plain.isBlank()
                    ? ""
                    : "<p>"
                            + Entities.escape(plain.strip())
                                    .replaceAll("\\n{2,}", "</p><p>")
                                    .replace("\n", "<br>") + "</p>";
        }
        if (html.isBlank()) {
            return;
        }
        var body = Jsoup.parseBodyFragment(html.replace(SITE, siteUrl)).body();
        datelines.split(body, article);
        var kept = WordPressText.html(body);
        if (!kept.isBlank()) {
            article.putObject("body").put("html", kept);
        }
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

    private void image(JsonNode post, GhostSite site, ObjectNode article, List<Warning> warnings) {
        var url = text(post, "feature_image");
        if (!url.isEmpty()) {
            var absolute = url.startsWith("/") ? siteUrl + url : url.replace(SITE, siteUrl);
            new Attachments.Attachment(
                            absolute,
                            null,
                            SourceText.plain(site.meta(post, "feature_image_alt")),
                            SourceText.plain(site.meta(post, "feature_image_caption")))
                    .illustrate(article, warnings);
        }
    }

    private static void publication(JsonNode post, ObjectNode article, List<Warning> warnings) {
        var status = text(post, "status");
        var visibility = text(post, "visibility");
        boolean closed = !visibility.isEmpty() && !visibility.equals("public");
        boolean published = status.equals("published") || status.isEmpty();
        if (closed) {
            warnings.add(new Warning("/status", "visibility", "It was for " + visibility + " only: kept as a draft"));
        } else if (status.equals("sent") || status.equals("scheduled")) {
            warnings.add(new Warning("/status", status, "It was not public: kept as a draft"));
        }
        article.put("status", published && !closed ? "published" : "draft");
        var time = time(post.path("published_at"));
        if (time.isPresent() && (status.equals("scheduled") || (published && !closed))) {
            article.put("publishAt", time.get().toString());
        } else if (published && !closed) {
            warnings.add(new Warning("/publishAt", "no-date", "It had no date"));
        }
    }

    /** In the spellings of all versions: a text with or without its zone, or milliseconds. */
    private static Optional<Instant> time(JsonNode value) {
        try {
            if (value.isNumber()) {
                return Optional.of(Instant.ofEpochMilli(value.asLong()));
            }
            var text = value.asText("").strip().replaceFirst(" ", "T");
            if (text.isEmpty() || text.equals("null")) {
                return Optional.empty();
            }
            return Optional.of((text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC))
                    .truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
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

    private static void paths(JsonNode post, ObjectNode article) {
        var paths = article.putArray(ArticleRecord.FORMER_PATHS);
        var slug = text(post, "slug");
        try {
            var url = URI.create(text(post, "url").replace(SITE, ""));
            var path = url.getRawPath();
            boolean below = path != null && path.length() > 1;
            if (below && url.getHost() != null) {
                paths.add("https://" + url.getHost() + path);
            } else if (below && !path.replaceFirst("/+$", "").equals("/" + slug)) {
                paths.add(path);
            }
        } catch (IllegalArgumentException unreadable) {
            // the slug's path is known
        }
        if (!slug.isEmpty()) {
            paths.add("/" + slug);
        }
    }

    private static String text(JsonNode object, String member) {
        var value = object.path(member);
        return value.isNull() || value.isContainerNode() ? "" : SourceText.storable(value.asText(""));
    }
}
