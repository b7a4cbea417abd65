package id.warta.exchange.wordpress;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.exchange.ArticleRecord;
import id.warta.exchange.Datelines;
import id.warta.exchange.ImportConfig;
import id.warta.exchange.ImportZone;
import id.warta.exchange.RecordKind;
import id.warta.exchange.SourceReader;
import id.warta.exchange.SourceRecord;
import id.warta.exchange.SourceText;
import id.warta.exchange.markup.WordPressText;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;

/** Makes articles, comments and attachments of the items of a WordPress export. */
@Singleton
class WxrArticles {
    private static final int MAX_SEO_DESCRIPTION = 1_000;
    private static final int MAX_COMMENT = 65_536;
    private static final int MAX_NAME = 200;
    /** Strict, so that the 31st of February is not read as the 28th. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter RFC_1123 =
            DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
    /** What WordPress calls the category of posts that have none. */
    private static final Set<String> NONE = Set.of("uncategorized", "tak-berkategori");

    private static final String LANGUAGE = "language";

    /** Where WPML, its exporter, Bogo and older plugins keep the language of a post. */
    private static final String[] LANGUAGES = {
        "_wpml_import_language_code",
        "_icl_lang_code",
        "_wpml_language",
        "wpml_language",
        "icl_language_code",
        "_icl_language_code",
        "_wpml_post_language",
        "_locale"
    };

    /** What is told elsewhere, or says nothing of a story. */
    private static final Set<String> NO_TAXONOMIES = Set.of(
            "",
            "author",
            "category",
            LANGUAGE,
            "nav_menu",
            "link_category",
            "wp_theme",
            "wp_pattern_category",
            "term_language",
            "term_translations",
            "translation_priority");

    private static final Set<String> INTERNAL = Set.of(
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation",
            "wp_font_family",
            "wp_font_face",
            "guest-author");

    private final ObjectMapper json;
    private final Datelines datelines;
    private final ImportConfig config;
    private final ImportZone zone;

    WxrArticles(ObjectMapper json, Datelines datelines, ImportConfig config, ImportZone zone) {
        this.json = json;
        this.datelines = datelines;
        this.config = config;
        this.zone = zone;
    }

    void read(WxrItem item, WxrSite site, SourceReader.RecordSink sink) {
        boolean wanted = site.wants(item.type());
        switch (item.type()) {
            case "post", "page" -> article(item, site, sink);
            case "attachment" -> attachment(item, site, sink);
            default -> {
                if (INTERNAL.contains(item.type())) {
                    skip(item, site, sink, "internal-type", "Type " + item.type());
                } else if (wanted) {
                    article(item, site, sink);
                } else {
                    boolean holdsText = !item.field("content:encoded").isEmpty();
                    var hint = holdsText ? "; types=" + item.type() + " takes it in" : "";
                    skip(item, site, sink, "unknown-type", "Type " + item.type() + hint);
                }
            }
        }
    }

    private void skip(WxrItem item, WxrSite site, SourceReader.RecordSink sink, String code, String detail) {
        sink.add(new SourceRecord(
                RecordKind.OTHER,
                externalId(item, site),
                item.source(),
                json.createObjectNode(),
                item.mended,
                new Warning("", code, detail),
                null));
    }

    private static String externalId(WxrItem item, WxrSite site) {
        var id = Stream.of(item.field("wp:post_id"), item.field("guid"), item.field("link"), item.field("wp:post_name"))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("line-" + item.line);
        return site.externalId("", id);
    }

    private void attachment(WxrItem item, WxrSite site, SourceReader.RecordSink sink) {
        var url = Stream.of(item.field("wp:attachment_url"), item.field("guid"), item.field("link"))
                .filter(it -> !it.isEmpty())
                .findFirst();
        if (url.isEmpty()) {
            skip(item, site, sink, "no-address", "An attachment without an address");
            return;
        }
        var content = json.createObjectNode().put("url", url.get());
        SourceText.put(content, "title", SourceText.plain(item.field("title")));
        SourceText.put(content, "alt", SourceText.plain(item.metaOf("_wp_attachment_image_alt")));
        SourceText.put(content, "caption", SourceText.plain(item.field("excerpt:encoded")));
        sink.add(SourceRecord.of(RecordKind.ATTACHMENT, externalId(item, site), item.source(), content, item.mended));
    }

    private void article(WxrItem item, WxrSite site, SourceReader.RecordSink sink) {
        var status = item.field("wp:status");
        if (Set.of("trash", "auto-draft", "inherit").contains(status)) {
            skip(item, site, sink, "status", "Status " + status);
            return;
        }
        var warnings = new ArrayList<Warning>(item.mended);
        var article = json.createObjectNode();
        language(item, site, warnings).ifPresent(language -> article.put("language", language));
        var externalId = externalId(item, site);
        var headline =
                SourceText.cut(SourceText.plain(item.field("title")), SourceText.MAX_HEADLINE, "/headline", warnings);
        SourceText.put(article, "slug", SourceText.slug(item.field("wp:post_name"), headline, warnings));
        SourceText.put(article, "headline", headline);
        SourceText.put(
                article,
                "summary",
                SourceText.cut(
                        SourceText.plain(item.field("excerpt:encoded")), SourceText.MAX_SUMMARY, "/summary", warnings));
        body(item, site, article, warnings);
        terms(item, site, article, warnings);
        authors(item, site, article);
        if (item.field("wp:is_sticky").equals("1")) {
            article.put("featured", true);
        }
        publication(item, status, article, warnings);
        article.put("externalId", externalId);
        if (item.field("wp:comment_status").equals("closed")) {
            article.put("commentPolicy", "closed");
        }
        seo(item, article, warnings);
        custom(item, article);
        var paths = article.putArray(ArticleRecord.FORMER_PATHS);
        paths(item, site).forEach(paths::add);
        var thumbnail = item.metaOf("_thumbnail_id");
        if (!thumbnail.isEmpty()) {
            article.put(ArticleRecord.THUMBNAIL, site.externalId("", thumbnail));
        }
        sink.add(SourceRecord.of(RecordKind.ARTICLE, externalId, item.source(), article, warnings));
        comments(item, site, externalId, sink);
    }

    /** What Polylang or WPML say of the post; else the language of the site. One that is none is told. */
    private static Optional<String> language(WxrItem item, WxrSite site, List<Warning> warnings) {
        var said = Stream.concat(
                        item.terms.stream()
                                .filter(term -> term.domain().equals(LANGUAGE))
                                .map(term -> term.nicename().isEmpty() ? term.name() : term.nicename()),
                        Stream.of(item.metaOf(LANGUAGES), item.field("icl:language"), item.field("wpml:language")))
                .filter(tag -> !tag.isBlank())
                .toList();
        var known = said.stream().map(site::language).flatMap(Optional::stream).findFirst();
        if (known.isEmpty() && !said.isEmpty()) {
            warnings.add(new Warning(
                    "/language", "language", "No language: " + SourceText.storable(String.join(", ", said))));
        }
        return known.or(site::language);
    }

    private void body(WxrItem item, WxrSite site, ObjectNode article, List<Warning> warnings) {
        var content = SourceText.storable(item.fields.getOrDefault("content:encoded", ""));
        if (content.isBlank()) {
            return;
        }
        var read = WordPressText.read(content, site.survey().contextOf(item));
        warnings.addAll(read.warnings());
        site.makeAbsolute(read.body());
        datelines.split(read.body(), article, site.survey().sources(), warnings);
        var html = WordPressText.html(read.body());
        if (!html.isBlank()) {
            article.putObject("body").put("html", html);
        }
    }

    private void terms(WxrItem item, WxrSite site, ObjectNode article, List<Warning> warnings) {
        var categories = new LinkedHashSet<String>();
        var names = new HashMap<String, String>();
        var tags = new LinkedHashSet<String>();
        boolean qualified = item.terms.stream().anyMatch(term -> term.domain().equals("category"));
        for (var term : item.terms) {
            boolean category = term.domain().equals("category")
                    || (term.domain().isEmpty() && !qualified && !isTag(item, term.name()));
            if (category) {
                var nicename = term.nicename().isEmpty() ? term.name() : term.nicename();
                site.category(nicename, term.name()).ifPresent(slug -> {
                    categories.add(slug);
                    names.put(slug, SourceText.plain(term.name()));
                });
            } else if (term.domain().equals("post_tag") || term.domain().equals("tag")) {
                site.terms().tag(term.nicename(), term.name(), null).ifPresent(tags::add);
            } else if (!NO_TAXONOMIES.contains(term.domain()) && !term.domain().startsWith("post_")) {
                warnings.add(
                        new Warning("/tags", "taxonomy", "Kept as a tag, from " + term.domain() + ": " + term.name()));
                site.terms().tag(term.nicename(), term.name(), null).ifPresent(tags::add);
            }
        }
        var primary = site.categoryOfId(item.metaOf("_yoast_wpseo_primary_category", "rank_math_primary_category"))
                .or(() ->
                        categories.stream().filter(slug -> !NONE.contains(slug)).findFirst())
                .or(() -> categories.stream().findFirst())
                .or(() -> usual(item, site));
        categories.removeAll(NONE);
        primary.ifPresent(slug -> article.put("category", slug));
        categories.stream().filter(slug -> !slug.equals(primary.orElse(""))).forEach(slug -> {
            warnings.add(new Warning("/category", "more-categories", "Kept as a tag: " + names.get(slug)));
            site.terms()
                    .tag(slug, Objects.requireNonNull(names.get(slug)), null)
                    .ifPresent(tags::add);
        });
        if (!tags.isEmpty()) {
            var named = article.putArray("tags");
            tags.stream().limit(SourceText.MAX_TAGS).forEach(named::add);
            if (tags.size() > SourceText.MAX_TAGS) {
                warnings.add(new Warning("/tags", "cut", "Cut to " + SourceText.MAX_TAGS + " tags of " + tags.size()));
            }
        }
    }

    private static boolean isTag(WxrItem item, String name) {
        return item.terms.stream()
                .anyMatch(term -> !term.domain().isEmpty() && term.name().equals(name));
    }

    private Optional<String> usual(WxrItem item, WxrSite site) {
        var name = item.type().equals("page") ? config.pages() : config.category();
        return site.terms().category("", name, null, null);
    }

    private static void authors(WxrItem item, WxrSite site, ObjectNode article) {
        var authors = new LinkedHashSet<String>();
        for (var term : item.terms) {
            if (term.domain().equals("author")) {
                site.author(term.nicename(), term.name()).ifPresent(authors::add);
            }
        }
        var creator = item.field("dc:creator");
        if (authors.isEmpty() && !creator.isEmpty()) {
            site.author(creator, null).ifPresent(authors::add);
        }
        if (!authors.isEmpty()) {
            var signed = article.putArray("authors");
            authors.forEach(signed::add);
        }
    }

    private void publication(WxrItem item, String status, ObjectNode article, List<Warning> warnings) {
        var time = time(item, "wp:post_date_gmt", "wp:post_date", item.field("pubDate"));
        var becomes =
                switch (status) {
                    case "publish", "" -> "published";
                    case "pending" -> "in-review";
                    default -> "draft";
                };
        if (!item.field("wp:post_password").isEmpty()) {
            becomes = "draft";
            warnings.add(new Warning("/status", "password", "It had a password: kept as a draft"));
        } else if (status.equals("private") || status.equals("future")) {
            warnings.add(new Warning("/status", status, "It was not public: kept as a draft"));
        }
        if (time.isEmpty() && becomes.equals("published")) {
            becomes = "draft";
            var written = String.join(
                    ", ", List.of(item.field("wp:post_date_gmt"), item.field("wp:post_date"), item.field("pubDate")));
            warnings.add(new Warning(
                    "/publishAt",
                    "unreadable-time",
                    "It had no time that can be read, so it became a draft: " + written));
        }
        article.put("status", becomes);
        time.ifPresent(at -> article.put("publishAt", at.toString()));
    }

    /** The time in UTC; else with its zone; else in the zone that the settings name. */
    private Optional<Instant> time(WxrItem item, String utc, String local, String rfc822) {
        return time(item.field(utc), ZoneOffset.UTC)
                .or(() -> attempt(() -> OffsetDateTime.parse(rfc822, RFC_1123).toInstant()))
                .filter(time -> time.isAfter(Instant.EPOCH.minusSeconds(Integer.MAX_VALUE)))
                .or(() -> time(item.field(local), zone.get()));
    }

    private static Optional<Instant> time(String text, ZoneId zone) {
        return text.startsWith("0000")
                ? Optional.empty()
                : attempt(() -> LocalDateTime.parse(text, TIME).atZone(zone).toInstant());
    }

    private static Optional<Instant> attempt(Supplier<Instant> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static void seo(WxrItem item, ObjectNode article, List<Warning> warnings) {
        var title = item.metaOf(
                "_yoast_wpseo_title",
                "rank_math_title",
                "_aioseop_title",
                "_aioseo_title",
                "_seopress_titles_title",
                "_genesis_title");
        var description = item.metaOf(
                "_yoast_wpseo_metadesc",
                "rank_math_description",
                "_aioseop_description",
                "_aioseo_description",
                "_seopress_titles_desc",
                "_genesis_description");
        seo(article, "title", title, SourceText.MAX_HEADLINE, warnings);
        seo(article, "description", description, MAX_SEO_DESCRIPTION, warnings);
    }

    private static void seo(ObjectNode article, String member, String text, int max, List<Warning> warnings) {
        var plain = SourceText.plain(text);
        if (plain.contains("%%") || plain.matches(".*%\\w{1,40}%.*")) {
            warnings.add(new Warning("/seo/" + member, "template", "Left out: " + plain));
        } else if (!plain.isEmpty()) {
            article.withObject("/seo").put(member, SourceText.cut(plain, max, "/seo/" + member, warnings));
        }
    }

    /** The fields that the editors of the site made themselves: those of plugins begin with an underscore. */
    private void custom(WxrItem item, ObjectNode article) {
        item.metas.forEach((key, values) -> {
            boolean own = !key.isBlank() && !key.startsWith("_") && !key.startsWith("rank_math_");
            if (own && !List.of(LANGUAGES).contains(key)) {
                var custom = article.withObject("/custom");
                if (values.size() == 1) {
                    custom.put(SourceText.storable(key), SourceText.storable(values.get(0)));
                } else {
                    var many = custom.putArray(SourceText.storable(key));
                    values.forEach(value -> many.add(SourceText.storable(value)));
                }
            }
        });
    }

    /** Also the address by its number: the other ones may be of a host where the site never stood. */
    private static Set<String> paths(WxrItem item, WxrSite site) {
        var paths = new LinkedHashSet<String>();
        for (var url : List.of(item.field("link"), item.field("guid"))) {
            attemptPath(url).ifPresent(paths::add);
        }
        site.addressOfNumber(item.field("wp:post_id"))
                .flatMap(WxrArticles::attemptPath)
                .ifPresent(paths::add);
        return paths;
    }

    private static Optional<String> attemptPath(String url) {
        try {
            var uri = URI.create(url.replace(" ", "%20"));
            if (uri.getRawPath() == null || (uri.getHost() == null && !url.startsWith("/"))) {
                return Optional.empty();
            }
            var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            var whole = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
            var site =
                    uri.getHost() == null ? "" : "https://" + uri.getHost(); // so that full addresses there are known
            return whole.equals("/") ? Optional.empty() : Optional.of(site + whole);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void comments(WxrItem item, WxrSite site, String article, SourceReader.RecordSink sink) {
        var known = new HashSet<String>();
        item.comments.forEach(comment -> known.add(comment.getOrDefault("wp:comment_id", "")));
        inOrder(item.comments).forEach(comment -> comment(comment, known, site, article, sink));
    }

    /** Those that are answered before their answers: WordPress numbers comments as they come. */
    private static List<Map<String, String>> inOrder(List<Map<String, String>> comments) {
        return comments.stream()
                .sorted(Comparator.comparingLong(comment -> number(comment.getOrDefault("wp:comment_id", ""))))
                .toList();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private void comment(
            Map<String, String> comment,
            Set<String> known,
            WxrSite site,
            String article,
            SourceReader.RecordSink sink) {
        var id = comment.getOrDefault("wp:comment_id", "");
        var source = "comment " + id;
        var externalId = site.externalId("comment:", id);
        var type = comment.getOrDefault("wp:comment_type", "");
        if (!type.isEmpty() && !type.equals("comment")) {
            sink.add(SourceRecord.skipped(
                    externalId, source, json.createObjectNode(), "no-reader", "Not of a reader: " + type));
            return;
        }
        var warnings = new ArrayList<Warning>();
        var content = json.createObjectNode()
                .put("externalId", externalId)
                .put("articleExternalId", article)
                .put("status", status(comment.getOrDefault("wp:comment_approved", "0")))
                .put(
                        "authorKind",
                        site.isUser(comment.getOrDefault("wp:comment_user_id", "0")) ? "moderator" : "reader");
        var parent = comment.getOrDefault("wp:comment_parent", "0");
        if (known.contains(parent) && number(parent) > 0 && number(parent) < number(id)) {
            content.put("parentExternalId", site.externalId("comment:", parent));
        } else if (number(parent) > 0) {
            warnings.add(
                    new Warning("/parent", "no-parent", "What it answers is not in the file: it stands by itself"));
        }
        var name = SourceText.plain(comment.get("wp:comment_author"));
        content.put("authorName", name.isEmpty() ? "Anonim" : SourceText.cut(name, MAX_NAME, "/authorName", warnings));
        SourceText.put(
                content, "authorEmail", SourceText.storable(comment.getOrDefault("wp:comment_author_email", "")));
        var url = comment.getOrDefault("wp:comment_author_url", "");
        if (url.matches("(?i)https?://\\S{1,1900}")) {
            content.put("authorUrl", SourceText.storable(url));
        }
        content.put(
                "body",
                SourceText.cut(text(comment.getOrDefault("wp:comment_content", "")), MAX_COMMENT, "/body", warnings));
        var time = time(comment.getOrDefault("wp:comment_date_gmt", ""), ZoneOffset.UTC)
                .or(() -> time(comment.getOrDefault("wp:comment_date", ""), zone.get()));
        content.put("createdAt", time.orElse(Instant.EPOCH).toString());
        sink.add(SourceRecord.of(RecordKind.COMMENT, externalId, source, content, warnings));
    }

    private static String status(String approved) {
        return switch (approved) {
            case "1", "approve", "approved" -> "approved";
            case "spam" -> "spam";
            case "trash", "post-trashed" -> "trashed";
            default -> "pending";
        };
    }

    /** A comment's markup as plain text, with its lines. */
    private static String text(String html) {
        var body = Jsoup.parseBodyFragment(SourceText.storable(html)).body();
        body.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        body.select("p, blockquote, li").forEach(block -> block.appendText("\n\n"));
        return body.wholeText().replaceAll("\n{3,}", "\n\n").strip();
    }
}
