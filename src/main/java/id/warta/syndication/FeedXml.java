package id.warta.syndication;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

    static byte[] write(WireFeed feed, String language, ZoneId zone) {
        try {
            var document = new WireFeedOutput().outputJDom(feed);
            var root = document.getRootElement();
            if (root.getNamespaceURI().equals(ATOM.getURI())) {
                root.setAttribute("lang", language, Namespace.XML_NAMESPACE);
                root.addNamespaceDeclaration(TOMBSTONES);
            }
            var elements = new ArrayList<Element>();
            root.getDescendants(Filters.element()).forEach(elements::add);
            elements.forEach(element -> finish(element, zone));
            var bytes = new ByteArrayOutputStream();
            new XMLOutputter(Format.getRawFormat().setEscapeStrategy(character -> false)).output(document, bytes);
            return bytes.toByteArray();
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A time as Rome takes it; feeds count in seconds. */
    static Date date(Instant time) {
        return Date.from(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** RFC 3339 in a zone, to the second. */
    static String rfc3339(Instant time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    private static void finish(Element element, ZoneId zone) {
        switch (element.getQualifiedName()) {
            case "pubDate", "lastBuildDate" ->
                element.setText(ZonedDateTime.parse(element.getText(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .withZoneSameInstant(zone)
                        .format(RFC_822));
            case "published", "updated" -> element.setText(rfc3339(Instant.parse(element.getText()), zone));
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
