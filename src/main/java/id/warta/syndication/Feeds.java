package id.warta.syndication;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.paging.Links;
import id.warta.paging.PageRequest;
import id.warta.paging.PageView;
import id.warta.site.Site;
import id.warta.site.SiteSettings;
import id.warta.text.XmlText;
import id.warta.web.Document;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the document of a page of a feed, in the format that is asked for. */
@Singleton
class Feeds {
    private final SiteSettings settings;
    private final FeedsConfig config;
    private final ObjectMapper json;

    Feeds(SiteSettings settings, FeedsConfig config, ObjectMapper json) {
        this.settings = settings;
        this.config = config;
        this.json = json;
    }

    /**
     * Writes a page.
     *
     * @param hubs those that are told when this feed changes
     */
    Document write(
            FeedFormat format,
            FeedScope scope,
            PageRequest request,
            FeedParameters given,
            PageView<FeedItem> page,
            List<FeedDocument.Departure> departures,
            List<String> hubs) {
        var site = settings.shown();
        var pages = pages(site.apiUrl() + topic(scope.path(), format), request.limit(), given.cursor, page);
        var feed = feed(site, scope, page.items(), departures, hubs, pages);
        var content =
                switch (format) {
                    case RSS -> RssFeed.write(feed, config.timeToLive());
                    case ATOM -> AtomFeed.write(feed);
                    case JSON -> JsonFeed.write(feed, json);
                };
        return new Document(content, format.contentType(), links(feed), null);
    }

    /** The path of a feed on this server. */
    static String topic(String path, FeedFormat format) {
        return "/v1/feeds/" + path + format.ending();
    }

    private static FeedDocument feed(
            Site site,
            FeedScope scope,
            List<FeedItem> items,
            List<FeedDocument.Departure> departures,
            List<String> hubs,
            FeedDocument.Pages pages) {
        var name = scope.name();
        var described = scope.description() == null || scope.description().isBlank()
                ? (name == null ? site.description() : site.name() + " - " + name)
                : scope.description();
        var logo = site.logo();
        return new FeedDocument(
                scope.feedId(),
                XmlText.of(name == null ? site.name() : site.name() + " - " + name),
                XmlText.of(described),
                scope.url(),
                updated(scope, items, departures),
                site.language().isEmpty() ? "und" : site.language(),
                site.zone(),
                site.apiUrl(),
                new FeedItem.Person(XmlText.of(site.publisherName()), site.publisherUrl()),
                logo == null ? null : new FeedDocument.Logo(logo.url(), logo.width(), logo.height()),
                hubs,
                pages,
                items,
                departures);
    }

    /** When the latest of what is shown happened, and never the time of asking. */
    private static Instant updated(FeedScope scope, List<FeedItem> items, List<FeedDocument.Departure> departures) {
        return Stream.concat(
                        items.stream().map(FeedItem::updated),
                        departures.stream().map(FeedDocument.Departure::at))
                .max(Instant::compareTo)
                .orElse(scope.updatedAt());
    }

    private static FeedDocument.Pages pages(
            String address, int limit, @Nullable String cursor, PageView<FeedItem> page) {
        var next = page.page().next();
        var previous = page.page().prev();
        return new FeedDocument.Pages(
                at(address, limit, cursor),
                next == null && previous == null ? null : at(address, limit, null),
                previous == null ? null : at(address, limit, previous),
                next == null ? null : at(address, limit, next));
    }

    /** The same page has one address only, whatever is said that goes without saying. */
    private static String at(String address, int limit, @Nullable String cursor) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (limit != PageRequest.DEFAULT_LIMIT) {
            query.add("limit=" + limit);
        }
        if (cursor != null) {
            query.add("cursor=" + cursor);
        }
        return address + query;
    }

    private static List<String> links(FeedDocument feed) {
        var links = new ArrayList<String>();
        add(links, feed.pages().self(), "self");
        feed.hubs().forEach(hub -> add(links, hub, "hub"));
        add(links, feed.pages().first(), "first");
        add(links, feed.pages().previous(), "prev");
        add(links, feed.pages().next(), "next");
        return links;
    }

    private static void add(List<String> links, @Nullable String address, String relation) {
        if (address != null) {
            links.add(Links.link(address, relation));
        }
    }
}
