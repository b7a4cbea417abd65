package id.warta.syndication;

import com.rometools.modules.thr.ThreadingModuleImpl;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;

/** Atom (RFC 4287) with paging (RFC 5005), tombstones (RFC 6721) and, between comments, threads (RFC 4685). */
final class AtomFeed {
    private AtomFeed() {}

    static byte[] write(FeedDocument shown) {
        var feed = new Feed("atom_1.0");
        feed.setId(shown.id());
        feed.setTitle(shown.title());
        feed.setSubtitle(text(shown.description()));
        feed.setUpdated(FeedXml.date(shown.updated()));
        feed.setAuthors(new ArrayList<SyndPerson>(List.of(person(shown.publisher()))));
        var logo = shown.logo();
        if (logo != null) {
            feed.setLogo(logo.url());
        }
        feed.setAlternateLinks(List.of(FeedXml.link("alternate", shown.url(), "text/html")));
        feed.setOtherLinks(FeedXml.links(shown, FeedFormat.ATOM));
        feed.setEntries(shown.items().stream().map(item -> entry(item, shown)).toList());
        feed.setForeignMarkup(shown.departures().stream()
                .map(departure -> tombstone(departure, shown))
                .toList());
        return FeedXml.write(feed, shown);
    }

    private static Entry entry(FeedItem item, FeedDocument feed) {
        var entry = new Entry();
        entry.setId(item.urn());
        entry.setTitle(item.title());
        entry.setUpdated(FeedXml.date(item.updated()));
        entry.setPublished(FeedXml.date(item.published()));
        entry.setAuthors(new ArrayList<SyndPerson>(
                item.authors().stream().map(AtomFeed::person).toList()));
        entry.setCategories(item.labels().stream().map(AtomFeed::category).toList());
        entry.setAlternateLinks(List.of(FeedXml.link("alternate", item.url(), "text/html")));
        entry.setOtherLinks(links(item, feed));
        if (item.summary() != null) {
            entry.setSummary(text(item.summary()));
        }
        var content = new Content();
        content.setType("html");
        content.setValue(item.html());
        entry.setContents(List.of(content));
        var answered = item.answered();
        if (answered != null) {
            var thread = new ThreadingModuleImpl();
            thread.setRef(FeedItem.urn(answered.id()));
            thread.setHref(answered.url());
            thread.setType("text/html");
            entry.getModules().add(thread);
        }
        return entry;
    }

    private static List<Link> links(FeedItem item, FeedDocument feed) {
        var links = new ArrayList<Link>();
        var picture = item.picture();
        if (picture != null) {
            links.add(FeedXml.link("enclosure", picture.url(), picture.mediaType()));
        }
        var comments = item.comments();
        if (comments != null) {
            links.add(FeedXml.link(
                    "replies",
                    feed.apiUrl() + Feeds.topic(comments.feedPath(), FeedFormat.ATOM),
                    FeedFormat.ATOM.mediaType()));
        }
        return links;
    }

    private static Person person(FeedItem.Person shown) {
        var person = new Person();
        person.setName(shown.name());
        person.setUri(shown.url());
        return person;
    }

    private static Category category(FeedItem.Label label) {
        var category = new Category();
        category.setTerm(label.slug());
        category.setLabel(label.name());
        category.setScheme(label.scheme());
        return category;
    }

    private static Content text(String plain) {
        var content = new Content();
        content.setType("text");
        content.setValue(plain);
        return content;
    }

    private static Element tombstone(FeedDocument.Departure departure, FeedDocument feed) {
        return new Element("deleted-entry", FeedXml.TOMBSTONES)
                .setAttribute("ref", FeedItem.urn(departure.article()))
                .setAttribute("when", FeedXml.rfc3339(departure.at(), feed.zone()));
    }
}
