package id.warta.syndication;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jdom2.CDATA;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** The last steps from Rome's feeds to bytes: times in the site's zone, HTML of RSS in CDATA, nothing escaped that need not be. */
final class FeedXml {
    static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    static final Namespace TOMBSTONES = Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final String END_OF_CDATA = "]]>";
    private static final int SPLIT = 2;
    private static final String UNKNOWN = "-1";

    private FeedXml() {}

    static byte[] write(WireFeed feed, FeedDocument shown) {
        try {
            var document = new WireFeedOutput().outputJDom(feed);
            var root = document.getRootElement();
            if (root.getNamespaceURI().equals(ATOM.getURI())) {
                root.setAttribute("lang", shown.language(), Namespace.XML_NAMESPACE);
                root.addNamespaceDeclaration(TOMBSTONES);
                date(root, root.getChildren("entry", root.getNamespace()), shown);
            } else {
                var channel = root.getChild("channel");
                date(channel, channel.getChildren("item"), shown);
            }
            var elements = new ArrayList<Element>();
            root.getDescendants(Filters.element()).forEach(elements::add);
            elements.forEach(FeedXml::finish);
            var bytes = new ByteArrayOutputStream();
            new XMLOutputter(Format.getRawFormat().setEscapeStrategy(character -> false)).output(document, bytes);
            return bytes.toByteArray();
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the page and those beside it stand, and the hubs. */
    static List<Link> links(FeedDocument shown, FeedFormat format) {
        var links = new ArrayList<Link>();
        var pages = shown.pages();
        add(links, "self", pages.self(), format);
        shown.hubs().forEach(hub -> links.add(link("hub", hub, null)));
        add(links, "first", pages.first(), format);
        add(links, "previous", pages.previous(), format);
        add(links, "next", pages.next(), format);
        return links;
    }

    private static void add(List<Link> links, String relation, @Nullable String address, FeedFormat format) {
        if (address != null) {
            links.add(link(relation, address, format.mediaType()));
        }
    }

    static Link link(String relation, String address, @Nullable String mediaType) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(address);
        link.setType(mediaType);
        return link;
    }

    /** A time as Rome takes it; feeds count in seconds. */
    static Date date(Instant time) {
        return Date.from(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** RFC 3339 in a zone, to the second. */
    static String rfc3339(Instant time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(SiteTimes.at(time, zone));
    }

    /** Rome counts days before 1582 by another calendar, and knows no zone. */
    private static void date(Element feed, List<Element> entries, FeedDocument shown) {
        date(feed, "updated", shown.updated(), shown.zone());
        date(feed, "lastBuildDate", shown.updated(), shown.zone());
        shown.items().stream()
                .map(FeedItem::published)
                .max(Instant::compareTo)
                .ifPresent(newest -> date(feed, "pubDate", newest, shown.zone()));
        for (int index = 0; index < entries.size(); index++) {
            var item = shown.items().get(index);
            date(entries.get(index), "pubDate", item.published(), shown.zone());
            date(entries.get(index), "published", item.published(), shown.zone());
            date(entries.get(index), "updated", item.updated(), shown.zone());
        }
    }

    private static void date(Element parent, String name, Instant time, ZoneId zone) {
        var namespace = parent.getNamespace();
        var element = parent.getChild(name, namespace);
        if (element != null) {
            element.setText(
                    namespace.equals(Namespace.NO_NAMESPACE)
                            ? RFC_822.format(SiteTimes.at(time, zone))
                            : rfc3339(time, zone));
        }
    }

    private static void finish(Element element) {
        switch (element.getQualifiedName()) {
            case "content:encoded" -> element.setContent(sections(element.getText()));
            case "width", "height" -> {
                if (element.getText().equals(UNKNOWN)) { // Rome's way to say nothing
                    element.detach();
                }
            }
            default -> {
                // as Rome wrote it
            }
        }
    }

    /** The text in as many sections as needed, so that none holds what ends one. */
    private static List<CDATA> sections(String text) {
        var sections = new ArrayList<CDATA>();
        int from = 0;
        for (int at = text.indexOf(END_OF_CDATA); at >= 0; at = text.indexOf(END_OF_CDATA, from)) {
            sections.add(new CDATA(text.substring(from, at + SPLIT)));
            from = at + SPLIT;
        }
        sections.add(new CDATA(text.substring(from)));
        return sections;
    }
}
