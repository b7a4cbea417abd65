package id.warta.exchange.wordpress;

import id.warta.article.Warning;
import id.warta.exchange.SourceTerms;
import id.warta.exchange.SourceText;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The WordPress site that a file came from: where it stood, its people and its terms. */
final class WxrSite {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final SourceTerms terms;
    private final Map<String, String> authorsByLogin = new HashMap<>();
    private final Map<String, String> authorsByUser = new HashMap<>();
    private final Map<String, String> categoriesById = new HashMap<>();
    private final Map<String, String> categorySlugs = new HashMap<>();
    private final WxrSurvey survey;
    private final Set<String> types;
    private final Set<String> missingTypes;
    private String host = "";
    private @Nullable URI base;
    private @Nullable String language;

    WxrSite(SourceTerms terms, WxrSurvey survey, List<String> types) {
        this.terms = terms;
        this.survey = survey;
        this.types = Set.copyOf(types);
        this.missingTypes = new LinkedHashSet<>(types);
    }

    /** Whether posts of this type are to become articles. */
    boolean wants(String type) {
        missingTypes.remove(type);
        return types.contains(type);
    }

    /** The types that the import names and the file lacks. */
    List<Warning> missingTypes() {
        return missingTypes.stream()
                .map(type -> new Warning("", "no-such-type", "Nothing in the file is of type " + type))
                .toList();
    }

    /** What its file holds for all of its posts. */
    WxrSurvey survey() {
        return survey;
    }

    void speaks(String tag) {
        language(tag).ifPresent(it -> language = it);
    }

    /** The language of its posts that say none. */
    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** The language that a tag or the slug of a term names. */
    Optional<String> language(String tag) {
        var named = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        boolean isOne = named.length() == 2 ? LANGUAGES.contains(named) : named.matches("(?!all)[a-z]{3}");
        return isOne ? Optional.of(named) : Optional.empty();
    }

    /** Gives links and pictures that name no site the address that they had there. */
    void makeAbsolute(Element body) {
        for (var attribute : List.of("href", "src", "poster")) {
            for (var element : body.select("[" + attribute + "^=/]")) {
                var address = element.attr(attribute);
                if (base != null && !address.startsWith("//")) {
                    element.attr(attribute, base.getScheme() + "://" + base.getRawAuthority() + address);
                }
            }
        }
    }

    /** The last that is given counts: that of the blog, after those of the network. */
    void standsAt(String url) {
        try {
            var uri = URI.create(url.strip());
            if (uri.getHost() != null) {
                var path = SourceText.withoutSlashesAtEnd(Objects.requireNonNullElse(uri.getPath(), ""));
                host = uri.getHost() + path;
                base = uri;
            }
        } catch (IllegalArgumentException unreadable) {
            // it stays where it was thought to be
        }
    }

    /** Where a post stands by its number, whatever else its address is. */
    Optional<String> addressOfNumber(String id) {
        return host.isEmpty() || !id.matches("\\d{1,18}")
                ? Optional.empty()
                : Optional.of("https://" + host + "/?p=" + id);
    }

    /** A name for one of its documents that no other site has. */
    String externalId(String kind, String id) {
        var name = "wxr:" + (host.isEmpty() ? "" : host + ":") + kind + id;
        return name.length() <= 200 ? name : name.substring(0, 200);
    }

    SourceTerms terms() {
        return terms;
    }

    void declareAuthor(Map<String, String> author) {
        var login = author.getOrDefault("wp:author_login", "");
        var name = Stream.of(
                        author.getOrDefault("wp:author_display_name", ""),
                        (author.getOrDefault("wp:author_first_name", "") + " "
                                        + author.getOrDefault("wp:author_last_name", ""))
                                .strip(),
                        login)
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
        author(login, name).ifPresent(slug -> {
            authorsByLogin.put(login, slug);
            authorsByUser.put(author.getOrDefault("wp:author_id", ""), slug);
        });
    }

    /** The slug of who wrote something, by login or nicename. */
    Optional<String> author(String login, @Nullable String name) {
        var known = authorsByLogin.get(login);
        if (known != null) {
            return Optional.of(known);
        }
        var handle = login.startsWith("cap-") ? login.substring("cap-".length()) : login;
        var guest = survey.guest(handle);
        var shown = !guest.isBlank() ? guest : name == null || name.isBlank() ? handle : name;
        boolean address = handle.contains("@"); // addresses of people are nobody's business
        var made = terms.author(
                address && !shown.equals(handle) ? shown : beforeAt(handle),
                address && shown.equals(handle) ? beforeAt(handle) : shown,
                null,
                null);
        made.ifPresent(slug -> authorsByLogin.put(login, slug));
        return made;
    }

    private static String beforeAt(String handle) {
        int at = handle.indexOf('@');
        return at < 0 ? handle : handle.substring(0, at);
    }

    /** Whether a comment's writer works there. */
    boolean isUser(String id) {
        return !id.isBlank() && !id.equals("0") && authorsByUser.containsKey(id);
    }

    static String nicename(Map<String, String> category) {
        var nicename = category.getOrDefault("wp:category_nicename", "");
        return nicename.isBlank() ? category.getOrDefault("wp:cat_name", "") : nicename;
    }

    void declareCategory(Map<String, String> category, @Nullable String parent) {
        var nicename = nicename(category);
        var above = parent == null ? Optional.<String>empty() : category(parent, parent);
        terms.category(
                        nicename,
                        category.getOrDefault("wp:cat_name", nicename),
                        category.get("wp:category_description"),
                        above.orElse(null))
                .ifPresent(slug -> {
                    categorySlugs.put(nicename, slug);
                    categoriesById.put(category.getOrDefault("wp:term_id", ""), slug);
                });
    }

    /** The slug of a category, by nicename; one that was not declared is new. */
    Optional<String> category(String nicename, String name) {
        var known = categorySlugs.get(nicename);
        return known == null ? terms.category(nicename, name, null, null) : Optional.of(known);
    }

    Optional<String> categoryOfId(String id) {
        return id.isBlank() ? Optional.empty() : Optional.ofNullable(categoriesById.get(id));
    }

    void declareTag(Map<String, String> tag) {
        terms.tag(
                tag.getOrDefault("wp:tag_slug", ""),
                tag.getOrDefault("wp:tag_name", tag.getOrDefault("wp:tag_slug", "")),
                tag.get("wp:tag_description"));
    }
}
