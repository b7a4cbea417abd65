package id.warta.exchange.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.exchange.ImportOptions;
import id.warta.exchange.SourceTerms;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Ghost site that a file came from: its people, its tags, and which post has which. */
final class GhostSite {
    private static final Set<String> LOCALES = Set.of("locale", "lang", "default_locale");
    /** What stands for the address of the site in its files. */
    private static final String PLACE = "__GHOST_URL__";

    private static final Pattern SITE = Pattern.compile("https?://[^/?#]+");
    private static final String SHIPPED = "en";

    private final SourceTerms terms;
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final Map<String, JsonNode> users = new LinkedHashMap<>();
    private final Map<String, List<Link>> tagsOf = new HashMap<>();
    private final Map<String, List<Link>> authorsOf = new HashMap<>();
    private final Map<String, JsonNode> metaOf = new HashMap<>();
    private String locale = "";
    private @Nullable URI base;

    GhostSite(SourceTerms terms, ImportOptions options) {
        this.terms = terms;
        this.base = options.siteAddress().orElse(null);
    }

    /** Where the site stood; null if neither the import nor the file says that. */
    @Nullable
    URI base() {
        return base;
    }

    /** An address of the site as the file writes it. Of a site that is not known it begins with the path. */
    String absolute(String url) {
        var address = placed(url);
        boolean isPath = address.startsWith("/") && !address.startsWith("//");
        return base == null || !isPath ? address : base.getScheme() + "://" + base.getRawAuthority() + address;
    }

    private void standsAt(String url) {
        try {
            var uri = URI.create(url.strip().replaceFirst("/+$", ""));
            if (base == null
                    && uri.getHost() != null
                    && String.valueOf(uri.getScheme()).startsWith("http")) {
                base = uri;
            }
        } catch (IllegalArgumentException unreadable) {
            // then nobody says it
        }
    }

    /** Posts of the API have their whole address. */
    void declarePost(JsonNode post) {
        var site = SITE.matcher(post.path("url").asText(""));
        if (site.lookingAt()) {
            standsAt(site.group());
        }
    }

    /** A text with the address of the site in it. */
    String placed(String text) {
        return text.replace(PLACE, base == null ? "" : base.toString());
    }

    /** A tag; one whose name begins with # is for the site's own use. */
    record Tag(String slug, String name, @Nullable String description, boolean internal) {
        static Tag of(JsonNode row) {
            var name = row.path("name").asText("");
            return new Tag(
                    row.path("slug").asText(""),
                    name,
                    row.path("description").textValue(),
                    name.startsWith("#")
                            || row.path("visibility").asText("public").equals("internal"));
        }
    }

    private record Link(String to, int order) {}

    SourceTerms terms() {
        return terms;
    }

    void declare(String table, ObjectNode row) {
        switch (table) {
            case "tags" -> tags.put(row.path("id").asText(), Tag.of(row));
            case "users", "authors" -> users.put(row.path("id").asText(), row);
            case "posts_tags" -> link(tagsOf, row, "tag_id");
            case "posts_authors" -> link(authorsOf, row, "author_id");
            case "posts_meta" -> metaOf.put(row.path("post_id").asText(), row);
            case "settings" -> declareSetting(row);
            default -> {}
        }
    }

    /** A locale that is only what Ghost comes with says nothing about the stories. */
    private void declareSetting(ObjectNode row) {
        var value = row.path("value").asText("");
        if (LOCALES.contains(row.path("key").asText("")) && !value.equals(SHIPPED)) {
            locale = value;
        } else if (row.path("key").asText("").equals("url")) {
            standsAt(value);
        }
    }

    /** The language of a post as BCP 47 writes it: its own, or else the site's; empty if neither is known. */
    String languageOf(JsonNode post, List<Warning> warnings) {
        var own = post.path("locale").isTextual() ? post.get("locale").textValue() : "";
        var wanted = (own.isBlank() ? locale : own).strip().replace('_', '-');
        var language = Locale.forLanguageTag(wanted).toLanguageTag();
        if (!language.equals("und")) {
            return language;
        }
        if (!wanted.isEmpty() && !wanted.equals("null")) {
            warnings.add(new Warning("/language", "language", "No language: " + wanted));
        }
        return "";
    }

    private static void link(Map<String, List<Link>> links, JsonNode row, String column) {
        links.computeIfAbsent(row.path("post_id").asText(), unseen -> new ArrayList<>())
                .add(new Link(row.path(column).asText(), row.path("sort_order").asInt(0)));
    }

    /** Hands the people and the tags on. */
    void handOn() {
        users.values().forEach(this::author);
        tags.values().stream()
                .filter(tag -> !tag.internal())
                .forEach(tag -> terms.tag(tag.slug(), tag.name(), tag.description()));
    }

    Optional<String> author(JsonNode user) {
        var website = user.path("website").textValue();
        return terms.author(
                user.path("slug").asText(""),
                user.path("name").asText(""),
                user.path("bio").textValue(),
                website);
    }

    /** The tags of a post in their order, from the post itself or from the tables. */
    List<Tag> tagsOf(JsonNode post) {
        var own = post.path("tags");
        if (own.isArray() && !own.isEmpty()) {
            var named = new ArrayList<Tag>();
            own.forEach(tag -> named.add(Tag.of(tag.path("data").isObject() ? tag.get("data") : tag)));
            return named;
        }
        return linked(tagsOf, post).map(tags::get).filter(Objects::nonNull).toList();
    }

    /** The slugs of who wrote a post. */
    List<String> authorsOf(JsonNode post, List<Warning> warnings) {
        var slugs = new ArrayList<String>();
        var own = post.path("authors");
        if (own.isArray() && !own.isEmpty()) {
            own.forEach(author -> author(author.path("data").isObject() ? author.get("data") : author)
                    .ifPresent(slugs::add));
        } else {
            linked(authorsOf, post).forEach(id -> Optional.ofNullable(users.get(id))
                    .flatMap(this::author)
                    .ifPresentOrElse(
                            slugs::add,
                            () -> warnings.add(
                                    new Warning("/authors", "no-author", "An author is not in the file: " + id))));
        }
        if (slugs.isEmpty()) {
            var single = post.path("author");
            var user = single.isObject()
                    ? single.path("data").isObject() ? single.get("data") : single
                    : users.get(post.path("author_id").asText());
            Optional.ofNullable(user).flatMap(this::author).ifPresent(slugs::add);
        }
        return slugs.stream().distinct().toList();
    }

    /** A member of a post that newer versions keep in a table of its own. */
    String meta(JsonNode post, String member) {
        var own = post.path(member).asText("");
        var meta = metaOf.get(post.path("id").asText());
        return own.isEmpty() && meta != null ? meta.path(member).asText("") : own;
    }

    private static Stream<String> linked(Map<String, List<Link>> links, JsonNode post) {
        return links.getOrDefault(post.path("id").asText(), List.of()).stream()
                .sorted(Comparator.comparingInt(Link::order))
                .map(Link::to);
    }
}
