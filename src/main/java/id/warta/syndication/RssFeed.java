package id.warta.syndication;

import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.modules.slash.SlashImpl;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Image;
import com.rometools.rome.feed.rss.Item;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RSS 2.0 with the modules that everybody reads. A picture is an enclosure of length 0, as the specification's best practices have it
 * for a length that is not known, and once more as {@code media:content} with what is known of it.
 */
final class RssFeed {
    private static final int MAX_IMAGE_WIDTH = 144;
    private static final int MAX_IMAGE_HEIGHT = 400;

    private RssFeed() {}

    static byte[] write(FeedDocument feed, Duration timeToLive) {
        var channel = new Channel("rss_2.0");
        channel.setTitle(feed.title());
        channel.setLink(feed.url());
        channel.setDescription(FeedText.escaped(feed.description()));
        channel.setLanguage(feed.language());
        feed.items().stream()
                .map(FeedItem::published)
                .max(Instant::compareTo)
                .ifPresent(newest -> channel.setPubDate(FeedXml.date(newest)));
        channel.setLastBuildDate(FeedXml.date(feed.updated()));
        channel.setTtl((int) Math.max(1, timeToLive.toMinutes()));
        channel.setImage(image(feed));
        channel.setItems(feed.items().stream().map(RssFeed::item).toList());
        channel.getModules().add(links(feed));
        return FeedXml.write(channel, feed);
    }

    private static AtomLinkModuleImpl links(FeedDocument feed) {
        var module = new AtomLinkModuleImpl();
        module.setLinks(FeedXml.links(feed, FeedFormat.RSS));
        return module;
    }

    private static @Nullable Image image(FeedDocument feed) {
        var logo = feed.logo();
        if (logo == null) {
            return null;
        }
        var image = new Image();
        image.setUrl(logo.url());
        image.setTitle(feed.title());
        image.setLink(feed.url());
        var width = logo.width();
        var height = logo.height();
        if (width != null && height != null && width <= MAX_IMAGE_WIDTH && height <= MAX_IMAGE_HEIGHT) {
            image.setWidth(width);
            image.setHeight(height);
        }
        return image;
    }

    private static Item item(FeedItem shown) {
        var item = new Item();
        item.setTitle(shown.title());
        item.setLink(shown.url());
        var guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(shown.urn());
        item.setGuid(guid);
        item.setPubDate(FeedXml.date(shown.published()));
        var description = new Description(); // HTML by the specification
        description.setValue(shown.summary() == null ? null : FeedText.escaped(shown.summary()));
        item.setDescription(shown.summary() == null ? null : description);
        var content = new Content();
        content.setValue(shown.html());
        item.setContent(content);
        item.setCategories(shown.labels().stream().map(RssFeed::category).toList());
        var creators = new DCModuleImpl();
        creators.setCreators(shown.authors().stream().map(FeedItem.Person::name).toList());
        item.getModules().add(creators);
        var comments = shown.comments();
        if (comments != null) {
            item.setComments(shown.url());
            var count = new SlashImpl();
            count.setComments(comments.count());
            item.getModules().add(count);
        }
        var picture = shown.picture();
        if (picture != null) {
            show(item, picture);
        }
        return item;
    }

    private static Category category(FeedItem.Label label) {
        var category = new Category();
        category.setValue(label.name());
        return category;
    }

    private static void show(Item item, FeedItem.Picture picture) {
        if (picture.mediaType() != null) { // an enclosure must have one
            var enclosure = new Enclosure();
            enclosure.setUrl(picture.url());
            enclosure.setType(picture.mediaType());
            enclosure.setLength(0);
            item.setEnclosures(List.of(enclosure));
        }
        var media = new MediaEntryModuleImpl();
        media.setMediaContents(new MediaContent[] {media(picture)});
        item.getModules().add(media);
    }

    private static MediaContent media(FeedItem.Picture picture) {
        var content = new MediaContent(new UrlReference(URI.create(picture.url())));
        content.setType(picture.mediaType());
        content.setMedium("image");
        content.setWidth(picture.width());
        content.setHeight(picture.height());
        var about = new Metadata();
        about.setDescription(picture.caption());
        about.setDescriptionType(picture.caption() == null ? null : "plain");
        if (picture.credit() != null) {
            about.setCredits(new Credit[] {new Credit(null, null, picture.credit())});
        }
        content.setMetadata(about);
        return content;
    }
}
