package id.warta.syndication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a feed as JSON Feed 1.1. */
@Schema(
        name = "JsonFeed",
        requiredProperties = {
            "version",
            "title",
            "home_page_url",
            "feed_url",
            "description",
            "language",
            "authors",
            "items"
        })
@JsonInclude(Include.NON_NULL)
record JsonFeed(
        @Schema(examples = "https://jsonfeed.org/version/1.1")
        String version,

        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        String description,

        @Schema(description = "Where older items are; absent at the end") @JsonProperty("next_url") @Nullable
        String nextUrl,

        @Nullable String icon,
        String language,
        List<Author> authors,
        @Nullable List<Hub> hubs,
        List<Item> items) {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** Whose feed or item it is. */
    @Schema(
            name = "JsonFeedAuthor",
            requiredProperties = {"name"})
    @JsonInclude(Include.NON_NULL)
    record Author(String name, @Nullable String url) {}

    /** A WebSub hub. */
    @Schema(name = "JsonFeedHub")
    record Hub(@Schema(examples = "WebSub") String type, String url) {}

    /** An article or a comment. */
    @Schema(
            name = "JsonFeedItem",
            requiredProperties = {
                "id",
                "url",
                "title",
                "content_html",
                "date_published",
                "date_modified",
                "language",
                "_warta"
            })
    @JsonInclude(Include.NON_NULL)
    record Item(
            @Schema(description = "Never changes", examples = "urn:uuid:019a0000-0000-7000-8000-000000000000")
            String id,

            String url,
            String title,
            @Nullable String summary,

            @Schema(description = "The whole text, with absolute addresses") @JsonProperty("content_html")
            String contentHtml,

            @Nullable String image,

            @Schema(description = "RFC 3339, in the site's time zone") @JsonProperty("date_published")
            String datePublished,

            @JsonProperty("date_modified") String dateModified,
            @Nullable List<Author> authors,

            @Schema(description = "The category and the tags") @Nullable
            List<String> tags,

            String language,
            @JsonProperty("_warta") Extension extension) {}

    /** What JSON Feed has no member for. */
    @Schema(
            name = "JsonFeedExtension",
            requiredProperties = {"about"})
    @JsonInclude(Include.NON_NULL)
    record Extension(
            @Schema(description = "Where this extension is documented")
            String about,

            @Schema(examples = "Jakarta, LEI") @Nullable String dateline,

            @Schema(description = "Slug", examples = "ekonomi") @Nullable
            String category,

            @Schema(description = "How many comments readers see") @Nullable
            Integer comments,

            @Schema(description = "Of a comment: the id of the article or comment that it answers")
            @JsonProperty("in_reply_to")
            @Nullable
            String inReplyTo) {}

    static byte[] write(FeedDocument shown, ObjectMapper json) {
        var pages = shown.pages();
        var hubs = shown.hubs().stream().map(hub -> new Hub("WebSub", hub)).toList();
        try {
            return json.writeValueAsBytes(new JsonFeed(
                    VERSION,
                    shown.title(),
                    shown.url(),
                    pages.self(),
                    shown.description(),
                    pages.next(),
                    icon(shown.logo()),
                    shown.language(),
                    List.of(author(shown.publisher())),
                    hubs.isEmpty() ? null : hubs,
                    shown.items().stream().map(item -> item(item, shown)).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Item item(FeedItem shown, FeedDocument feed) {
        var tags = shown.labels().stream().map(FeedItem.Label::name).toList();
        var authors = shown.authors().stream().map(JsonFeed::author).toList();
        return new Item(
                shown.urn(),
                shown.url(),
                shown.title(),
                shown.summary(),
                shown.html(),
                shown.picture() == null ? null : shown.picture().url(),
                FeedXml.rfc3339(shown.published(), feed.zone()),
                FeedXml.rfc3339(shown.updated(), feed.zone()),
                authors.isEmpty() ? null : authors,
                tags.isEmpty() ? null : tags,
                shown.language(),
                extension(shown, feed));
    }

    private static Extension extension(FeedItem shown, FeedDocument feed) {
        var answered = shown.answered();
        var comments = shown.comments();
        return new Extension(
                feed.apiUrl() + "/q/swagger-ui",
                shown.dateline(),
                shown.labels().stream()
                        .filter(FeedItem.Label::isCategory)
                        .map(FeedItem.Label::slug)
                        .findFirst()
                        .orElse(null),
                comments == null ? null : comments.count(),
                answered == null ? null : FeedItem.urn(answered.id()));
    }

    private static Author author(FeedItem.Person person) {
        return new Author(person.name(), person.url());
    }

    /** An icon is square, as far as anybody knows. */
    private static @Nullable String icon(FeedDocument.@Nullable Logo logo) {
        return logo == null || (logo.width() != null && !logo.width().equals(logo.height())) ? null : logo.url();
    }
}
