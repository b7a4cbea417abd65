package id.warta.exchange.markdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.input.WebUrl;
import id.warta.text.Characters;
import id.warta.text.Slugs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article written as Markdown with a head, in the spellings of Jekyll, Hugo and Astro. What the head says and an article has no
 * place for is kept in {@code custom} and told.
 */
final class MarkdownDocument {
    private static final DateTimeFormatter JEKYLL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss][ Z][ XXX][XXX]");

    private final ObjectMapper json;
    private final ObjectNode article;
    private final ObjectNode custom;
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> formerPaths = new ArrayList<>();

    private MarkdownDocument(ObjectMapper json) {
        this.json = json;
        this.article = json.createObjectNode();
        this.custom = json.createObjectNode();
    }

    /**
     * The article as JSON that an editor could have sent, and what was not taken as it was written.
     *
     * @param names what its category and its authors are called, by their slugs
     * @param formerPaths where it stood
     */
    record Parsed(ObjectNode article, List<Warning> warnings, Map<String, String> names, List<String> formerPaths) {}

    /**
     * Reads a document.
     *
     * @throws id.warta.problem.Rejected if its head cannot be read
     */
    static Parsed parse(String document, ObjectMapper json) {
        var matter = FrontMatter.read(document);
        var parsed = new MarkdownDocument(json);
        matter.head().forEach(parsed::take);
        if (!matter.text().isBlank()) {
            parsed.article.putObject("body").put("markdown", matter.text());
        }
        if (!parsed.custom.isEmpty()) {
            parsed.article.set("custom", parsed.custom);
        }
        return new Parsed(parsed.article, parsed.warnings, parsed.names, parsed.formerPaths);
    }

    private void take(String key, Object value) {
        switch (key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "")) {
            case "title", "headline" -> text("headline", value);
            case "description", "summary", "excerpt", "abstract" -> text("summary", value);
            case "kicker" -> text("kicker", value);
            case "slug", "permalink", "url" -> slug(key, value);
            case "lang", "language", "locale" -> text("language", value);
            case "externalid" -> text("externalId", value);
            case "date", "pubdate", "publishdate", "publishedat", "publishat" -> date(key, value, "publishAt");
            case "expirydate", "unpublishat" -> date(key, value, "unpublishAt");
            case "category", "categories", "section" -> category(key, value);
            case "tags", "tag", "keywords" ->
                names(value, "\\s+").forEach(name -> array("tags").add(name));
            case "author", "authors" -> author(key, value);
            case "draft" -> status(Boolean.TRUE.equals(value) ? "draft" : "published");
            case "published" -> published(key, value);
            case "status" -> status(key, value);
            case "dateline" -> dateline(key, value);
            case "image", "cover", "hero", "heroimage", "thumbnail", "featuredimage" -> image(key, value);
            case "featured", "pinned", "sticky" -> article.put("featured", Boolean.TRUE.equals(value));
            case "comments" -> comments(key, value);
            case "metatitle", "seotitle" -> seo("title", key, value);
            case "metadescription", "seodescription" -> seo("description", key, value);
            case "aliases", "redirectfrom" -> {
                names(value, ",").forEach(formerPaths::add);
                keep(key, value, "unknown-key");
            }
            default -> keep(key, value, "unknown-key");
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
        if (String.valueOf(value).contains("/")) {
            formerPaths.add(String.valueOf(value));
        }
        var parts = String.valueOf(value).split("/", -1);
        var last = Arrays.stream(parts)
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

    private void date(String key, Object value, String member) {
        var time = time(value);
        if (time.isPresent()) {
            article.put(member, time.get().toString());
        } else {
            keep(key, value, "no-date");
        }
    }

    private static Optional<Instant> time(Object value) {
        if (value instanceof Date date) {
            return Optional.of(date.toInstant());
        }
        var text = String.valueOf(value).strip();
        return Stream.<Function<String, Instant>>of(
                        it -> OffsetDateTime.parse(it).toInstant(),
                        it -> LocalDateTime.parse(it).toInstant(ZoneOffset.UTC),
                        it -> LocalDate.parse(it).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        MarkdownDocument::jekyll)
                .map(reading -> attempt(reading, text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Instant jekyll(String text) {
        var read = JEKYLL.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime zoned
                ? zoned.toInstant()
                : ((LocalDateTime) read).toInstant(ZoneOffset.UTC);
    }

    private static Optional<Instant> attempt(Function<String, Instant> reading, String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private void category(String key, Object value) {
        var names = names(value, ",");
        if (names.isEmpty()) {
            return;
        }
        var slug = Slugs.of(names.get(0));
        if (article.has("category") || slug.isEmpty()) {
            keep(key, value, "second-category");
            return;
        }
        article.put("category", slug);
        this.names.put(slug, names.get(0));
        if (names.size() > 1) {
            keep(key, value, "more-categories");
        }
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
            date(key, value, "publishAt");
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
            Stream.of("alt", "caption", "credit")
                    .filter(name -> map.get(name) != null)
                    .forEach(name -> image.put(name, String.valueOf(map.get(name))));
        } else {
            image.put("url", String.valueOf(value));
        }
        if (image.has("url") && WebUrl.Check.isWebUrl(image.get("url").textValue())) {
            article.set("image", image);
        } else {
            keep(key, value, "no-web-address");
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
        warnings.add(new Warning("/" + key.replace("~", "~0").replace("/", "~1"), code, key + ": " + detail));
    }

    private ArrayNode array(String member) {
        return article.withArray(member);
    }

    private static List<String> names(Object value, String between) {
        var all = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : String.valueOf(value).contains(",")
                        ? Arrays.stream(String.valueOf(value).split(",", -1))
                        : Arrays.stream(String.valueOf(value).split(between, -1));
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
