package id.warta.exchange.markdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.exchange.SourceText;
import id.warta.input.WebUrl;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.text.Characters;
import id.warta.text.Slugs;
import id.warta.time.WrittenTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article written as Markdown with a head, in the spellings of Jekyll, Hugo, Hexo and Astro. What the head says and an article has no
 * place for is kept in {@code custom} and told.
 */
final class MarkdownDocument {
    private static final Pattern HEADING =
            Pattern.compile("\\s*#[ \\t]+(\\S[^\\n]{0,298}?)[ \\t]*+#*+[ \\t]*+(?:\\n|\\z)");
    private static final int MAX_PICTURES = 1_000;
    private static final Set<String> TIMES_OF_PUBLICATION =
            Set.of("publishdate", "publishedat", "publishat", "pubdate");

    private final ObjectMapper json;
    private final Place place;
    private final ObjectNode article;
    private final ObjectNode custom;
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> formerPaths = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> allCategories = new ArrayList<>();
    private final Map<String, String> unreadableTimes = new LinkedHashMap<>();
    private final Map<String, String> ofImage = new HashMap<>();
    private @Nullable String permalink;
    private String permalinkKey = "permalink";
    private boolean saysWhenPublished;
    private int pictures;

    private MarkdownDocument(ObjectMapper json, Place place) {
        this.json = json;
        this.place = place;
        this.article = json.createObjectNode();
        this.custom = json.createObjectNode();
    }

    /**
     * The article as JSON that an editor could have sent, and what was not taken as it was written.
     *
     * @param names what its category and its authors are called
     * @param categories its categories; that of more than one name is a path, of which the last is the category
     * @param formerPaths where it stood
     * @param unreadableTimes what was written where a time was to be, by the keys. Such an article must not be published.
     */
    record Parsed(
            ObjectNode article,
            List<Warning> warnings,
            Map<String, String> names,
            List<String> categories,
            List<String> formerPaths,
            Map<String, String> unreadableTimes) {

        /**
         * Refuses what is to be stored as it stands.
         *
         * @throws Rejected naming the keys of times that cannot be read
         */
        void requireTimes() {
            if (!unreadableTimes.isEmpty()) {
                throw new Rejected(unreadableTimes.entrySet().stream()
                        .map(time -> Fault.at(
                                pointer(time.getKey()), "time", Wording.of("fault.written-time", time.getValue())))
                        .toList());
            }
        }
    }

    /**
     * What the name of a document's file says.
     *
     * @param words the name without date and ending
     * @param date the date before the words
     * @param folders in which it lies
     */
    record FileName(String words, @Nullable String date, List<String> folders) {}

    /**
     * What is around a document.
     *
     * @param zone of times that name none
     * @param file where it was found, if it was in a file
     * @param categories whether there is a category of a name
     */
    record Place(ZoneId zone, @Nullable FileName file, Predicate<String> categories, Pictures pictures) {}

    /**
     * Reads a document.
     *
     * @throws Rejected if its head cannot be read
     */
    static Parsed parse(String document, ObjectMapper json, Place place) {
        var matter = FrontMatter.read(document);
        var parsed = new MarkdownDocument(json, place);
        if (matter.isHeadless()) {
            parsed.warnings.add(
                    new Warning("/body/markdown", "no-head", "What looks like a head is none: it stays in the text"));
        }
        matter.head().forEach(parsed::take);
        parsed.finish(matter.text(), place.file());
        return new Parsed(
                parsed.article,
                parsed.warnings,
                parsed.names,
                parsed.categories,
                parsed.formerPaths,
                parsed.unreadableTimes);
    }

    /**
     * The categories that a document calls by their names, and does not run together in one text.
     *
     * @throws Rejected if its head cannot be read
     */
    static Set<String> categoriesOf(String document) {
        var categories = new HashSet<String>();
        FrontMatter.read(document).head().forEach((key, value) -> {
            var known = known(key);
            boolean isOne = known.equals("category") || known.equals("section");
            if (isOne || (known.equals("categories") && value instanceof Collection<?>)) {
                for (Object one : value instanceof Collection<?> many ? many : List.of(value)) {
                    categories.addAll(names(one));
                }
            }
        });
        return categories;
    }

    private static String known(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private void take(String key, Object value) {
        var known = known(key);
        switch (known) {
            case "title", "headline" -> text("headline", value);
            case "description", "summary", "excerpt", "abstract" -> text("summary", value);
            case "kicker" -> text("kicker", value);
            case "slug" -> slug(key, value);
            case "permalink", "url" -> {
                permalink = String.valueOf(value);
                permalinkKey = key;
            }
            case "lang", "language", "locale" -> text("language", value);
            case "externalid" -> text("externalId", value);
            case "date", "pubdate", "publishdate", "publishedat", "publishat" ->
                publishAt(key, value, TIMES_OF_PUBLICATION.contains(known));
            case "expirydate", "unpublishat" -> time(key, value).ifPresent(at -> article.put("unpublishAt", at));
            case "category", "section" -> category(value);
            case "categories" -> category(several(key, value));
            case "tags", "tag", "keywords" ->
                names(value).forEach(name -> array("tags").add(name));
            case "author", "authors" -> author(key, value);
            case "draft" -> status(Boolean.TRUE.equals(value) ? "draft" : "published");
            case "published" -> published(key, value);
            case "status" -> status(key, value);
            case "dateline" -> dateline(key, value);
            case "image", "cover", "hero", "heroimage", "thumbnail", "featuredimage" -> image(key, value);
            case "imagealt", "imagecaption", "imagecredit" ->
                ofImage.put(known.substring("image".length()), String.valueOf(value));
            case "images", "resources" -> {
                pictures(key, value);
                keep(key, value, "unknown-key");
            }
            case "featured", "pinned", "sticky" -> article.put("featured", Boolean.TRUE.equals(value));
            case "comments" -> comments(key, value);
            case "metatitle", "seotitle" -> seo("title", key, value);
            case "metadescription", "seodescription" -> seo("description", key, value);
            case "aliases", "redirectfrom" -> formerPaths.addAll(names(value));
            default -> keep(key, value, "unknown-key");
        }
    }

    private void finish(String written, @Nullable FileName file) {
        var text = headline(Shortcodes.read(written, warnings), file);
        if (!text.isBlank()) {
            article.putObject("body").put("markdown", text);
            Pictures.in(text).forEach(address -> picture(address, "/body/markdown"));
        }
        if (file != null && file.date() != null && !article.has("publishAt") && unreadableTimes.isEmpty()) {
            WrittenTimes.read(file.date(), place.zone()).ifPresent(at -> article.put("publishAt", at.toString()));
        }
        if (permalink != null) {
            address(permalink, file);
        }
        if (article.get("image") instanceof ObjectNode image) {
            ofImage.forEach(image::put);
            var standIn = image.path("title").asText(article.path("headline").asText(""));
            image.remove("title");
            if (image.path("alt").asText("").isBlank() && !standIn.isBlank()) {
                image.put("alt", standIn);
                warn("image", "no-alt", "There was no alternative text; a title stands in");
            }
        }
        if (!custom.isEmpty()) {
            article.set("custom", custom);
        }
    }

    /** Of a document without a title, its first heading is one. The text without it. */
    private String headline(String text, @Nullable FileName file) {
        if (!article.path("headline").asText("").isBlank()) {
            return text;
        }
        var heading = HEADING.matcher(text);
        if (heading.lookingAt()) {
            article.put("headline", heading.group(1).strip());
            return text.substring(heading.end()).stripLeading();
        }
        if (file != null && !file.words().isBlank()) {
            var words = file.words().replace('-', ' ').replace('_', ' ').strip();
            article.put("headline", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        }
        return text;
    }

    private void picture(String address, String pointer) {
        if (place.pictures().isElsewhere(address)) {
            return;
        }
        pictures++;
        if (pictures <= MAX_PICTURES) {
            warnings.add(place.pictures().find(address, pointer));
        } else if (pictures == MAX_PICTURES + 1) {
            warnings.add(
                    new Warning(pointer, "more-pictures", "No more than " + MAX_PICTURES + " pictures are looked for"));
        }
    }

    /** Where it stood, and the slug that it had there, unless it has one already. */
    private void address(String pattern, @Nullable FileName file) {
        var title = file == null ? Slugs.of(article.path("headline").asText("")) : Slugs.of(file.words());
        var publishAt = article.path("publishAt").textValue();
        var expanded = new Permalink(
                        article.path("slug").asText(title),
                        publishAt == null ? null : Instant.parse(publishAt).atZone(place.zone()),
                        categories,
                        allCategories,
                        file == null ? List.of() : file.folders())
                .expand(pattern);
        if (expanded.isEmpty()) {
            warn(permalinkKey, "pattern", "Left out, because not all of its parts are known here: " + pattern);
            return;
        }
        var path = expanded.get();
        if (path.contains("/")) {
            formerPaths.add(path);
        }
        if (!article.has("slug")) {
            slug(permalinkKey, path);
        }
    }

    private void text(String member, Object value) {
        if (!(value instanceof Collection<?>) && !(value instanceof Map<?, ?>)) {
            article.put(member, String.valueOf(plain(value)));
        } else {
            keep(member, value, "not-text");
        }
    }

    private void slug(String key, Object value) {
        var last = Arrays.stream(String.valueOf(value).split("/", -1))
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> other)
                .orElse("");
        var made = Slugs.isSlug(last) ? last : Slugs.of(last.replaceAll("\\.(html?|md)$", ""));
        if (made.isEmpty()) {
            keep(key, value, "no-slug");
            return;
        }
        article.put("slug", made);
        if (!made.equals(String.valueOf(value))) {
            warn(key, "changed", "The slug is " + made);
        }
    }

    /** What says plainly when it is published goes before what says of when it is. */
    private void publishAt(String key, Object value, boolean isOfPublication) {
        var at = time(key, value);
        if (at.isPresent() && (isOfPublication || !saysWhenPublished)) {
            article.put("publishAt", at.get());
            saysWhenPublished |= isOfPublication;
        }
    }

    private Optional<String> time(String key, Object value) {
        var read = value instanceof Date date
                ? Optional.of(date.toInstant())
                : WrittenTimes.read(String.valueOf(value), place.zone());
        if (read.isEmpty()) {
            unreadableTimes.put(key, SourceText.storable(String.valueOf(value)));
        }
        return read.map(Instant::toString);
    }

    /** Jekyll reads a text of several words as several categories; here it does so only if no category is called like that. */
    private Object several(String key, Object value) {
        if (!(value instanceof String text)
                || text.contains(",")
                || place.categories().test(text.strip())) {
            return value;
        }
        var words = List.of(text.strip().split("\\s+", -1));
        if (words.size() > 1) {
            warn(key, "split", "Read as several categories: " + String.join(", ", words));
        }
        return words;
    }

    /** The first is the category; a list in it is the way to it. The others become tags. */
    private void category(Object value) {
        var many = value instanceof Collection<?> all ? all : names(value);
        for (Object one : many) {
            var way = one instanceof Collection<?>
                    ? names(one)
                    : way(String.valueOf(one).strip());
            var name = way.isEmpty() ? "" : way.get(way.size() - 1);
            if (name.isEmpty() || Slugs.of(name).isEmpty()) {
                continue;
            }
            allCategories.addAll(way);
            if (article.has("category")) {
                if (!name.equals(article.get("category").asText())) {
                    array("tags").add(name);
                    warnings.add(new Warning("/category", "more-categories", "Kept as a tag: " + name));
                }
            } else {
                article.put("category", name);
                names.put(name, name);
                categories.addAll(way);
            }
        }
    }

    /** A name with slashes is a way, unless a category is called like that. */
    private List<String> way(String name) {
        return !name.contains("/") || place.categories().test(name)
                ? List.of(name)
                : Arrays.stream(name.split("/", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private void author(String key, Object value) {
        var people = value instanceof Collection<?> many ? many : List.of(value);
        for (Object person : people) {
            Object name = person instanceof Map<?, ?> map
                    ? Stream.of("slug", "name")
                            .map(map::get)
                            .filter(it -> it != null)
                            .findFirst()
                            .orElse(null)
                    : person;
            var slug = name == null ? "" : Slugs.of(String.valueOf(name));
            if (slug.isEmpty()) {
                keep(key, value, "no-author");
                return;
            }
            array("authors").add(slug);
            names.put(slug, String.valueOf(name(person)));
        }
    }

    private static Object name(Object person) {
        return person instanceof Map<?, ?> map && map.get("name") != null ? map.get("name") : person;
    }

    private void published(String key, Object value) {
        if (value instanceof Boolean is) {
            status(is ? "published" : "draft");
        } else {
            publishAt(key, value, true);
        }
    }

    private void status(String key, Object value) {
        var known =
                switch (String.valueOf(value).toLowerCase(Locale.ROOT)) {
                    case "publish", "published", "scheduled", "future" -> "published";
                    case "pending", "review", "in-review", "in_review" -> "in-review";
                    case "draft", "private", "auto-draft" -> "draft";
                    default -> null;
                };
        if (known == null) {
            keep(key, value, "unknown-status");
            return;
        }
        status(known);
        if ("private".equals(value)) {
            warn(key, "private", "Kept as a draft");
        }
    }

    /** Two that say otherwise: the one that shows less counts. */
    private void status(String status) {
        if (!article.path("status").asText("published").equals("published")) {
            return;
        }
        article.put("status", status);
    }

    private void dateline(String key, Object value) {
        var dateline = json.createObjectNode();
        if (value instanceof Map<?, ?> map) {
            Stream.of("place", "source")
                    .filter(name -> map.get(name) != null)
                    .forEach(name -> dateline.put(name, String.valueOf(map.get(name))));
        } else {
            var parts = String.valueOf(value).split(",", 2);
            dateline.put("place", parts[0].strip());
            if (parts.length > 1 && !parts[1].isBlank()) {
                dateline.put("source", parts[1].strip());
            }
        }
        if (dateline.isEmpty()) {
            keep(key, value, "no-dateline");
        } else {
            article.set("dateline", dateline);
        }
    }

    private void image(String key, Object value) {
        var image = json.createObjectNode();
        if (value instanceof Map<?, ?> map) {
            Stream.of("url", "src", "image", "path")
                    .filter(name -> map.get(name) != null)
                    .findFirst()
                    .ifPresent(name -> image.put("url", String.valueOf(map.get(name))));
            Stream.of("alt", "caption", "credit", "title")
                    .filter(name -> map.get(name) != null)
                    .forEach(name -> image.put(name, String.valueOf(map.get(name))));
        } else {
            image.put("url", String.valueOf(value));
        }
        if (image.has("url") && WebUrl.Check.isWebUrl(image.get("url").textValue())) {
            article.set("image", image);
        } else {
            pictures(key, image.path("url").asText());
            keep(key, value, "no-web-address");
        }
    }

    /** Pictures beside the lead, as Hugo names them; those of a pattern have no single address. */
    private void pictures(String key, Object value) {
        for (Object one : value instanceof Collection<?> many ? many : List.of(value)) {
            var address = String.valueOf(one instanceof Map<?, ?> map ? map.get("src") : one);
            if (Pictures.isLocal(address) && !address.contains("*")) {
                picture(address, pointer(key));
            }
        }
    }

    private void comments(String key, Object value) {
        if (value instanceof Boolean open) {
            if (!open) {
                article.put("commentPolicy", "closed");
            }
        } else {
            keep(key, value, "unknown-key");
        }
    }

    private void seo(String member, String key, Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            keep(key, value, "not-text");
        } else {
            article.withObject("/seo").put(member, String.valueOf(plain(value)));
        }
    }

    private void keep(String key, Object value, String code) {
        if (!Characters.isStorable(key)) {
            warn("", code, "Left out: a key that can not be stored");
            return;
        }
        custom.set(key, json.valueToTree(plain(value)));
        warn(key, code, "Kept in custom");
    }

    private void warn(String key, String code, String detail) {
        warnings.add(new Warning(pointer(key), code, key + ": " + detail));
    }

    private static String pointer(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private ArrayNode array(String member) {
        return article.withArray(member);
    }

    private static List<String> names(Object value) {
        var all = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : Arrays.stream(String.valueOf(value).split(",", -1));
        return all.map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** YAML reads dates by itself; JSON has none. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, inner) -> plain.put(String.valueOf(key), plain(inner)));
            return plain;
        }
        return value instanceof Collection<?> many
                ? many.stream().map(MarkdownDocument::plain).toList()
                : value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value;
    }
}
