package id.warta.syndication;

import java.io.IOException;
import java.io.StringReader;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The rules of the RSS 2.0 specification, read strictly: what stands in no namespace is known, in its place, and well formed. */
final class RssRules {
    private static final Set<String> OF_CHANNEL = Set.of(
            "title",
            "link",
            "description",
            "language",
            "copyright",
            "managingEditor",
            "webMaster",
            "pubDate",
            "lastBuildDate",
            "category",
            "generator",
            "docs",
            "cloud",
            "ttl",
            "image",
            "rating",
            "textInput",
            "skipHours",
            "skipDays",
            "item");
    private static final Set<String> OF_ITEM = Set.of(
            "title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source");
    private static final Set<String> OF_IMAGE = Set.of("url", "title", "link", "width", "height", "description");
    private static final Set<String> REPEATABLE = Set.of("category", "item");

    private final List<String> faults = new ArrayList<>();

    private RssRules() {}

    static List<String> faults(String xml) {
        var rules = new RssRules();
        rules.checkDocument(parse(xml));
        return rules.faults;
    }

    static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }

    private void checkDocument(Element root) {
        require(root.getTagName().equals("rss") && root.getAttribute("version").equals("2.0"), "no rss 2.0");
        var channels = plain(root);
        require(channels.size() == 1 && channels.get(0).getTagName().equals("channel"), "not one channel");
        checkChannel(channels.get(0));
    }

    private void checkChannel(Element channel) {
        checkChildren(channel, OF_CHANNEL);
        List.of("title", "link", "description").forEach(name -> requireText(channel, name));
        requireAddress(text(channel, "link"));
        requireTime(channel, "pubDate");
        requireTime(channel, "lastBuildDate");
        require(text(channel, "ttl").matches("[1-9][0-9]*"), "ttl");
        plain(channel).forEach(child -> {
            if (child.getTagName().equals("item")) {
                checkItem(child);
            } else if (child.getTagName().equals("image")) {
                checkChildren(child, OF_IMAGE);
                List.of("url", "title", "link").forEach(name -> requireText(child, name));
            }
        });
    }

    private void checkItem(Element item) {
        checkChildren(item, OF_ITEM);
        require(
                !text(item, "title").isBlank() || !text(item, "description").isBlank(),
                "neither title nor description");
        requireAddress(text(item, "link"));
        requireTime(item, "pubDate");
        plain(item).forEach(child -> {
            if (child.getTagName().equals("enclosure")) {
                requireAddress(child.getAttribute("url"));
                require(child.getAttribute("length").matches("[0-9]+"), "length of enclosure");
                require(child.getAttribute("type").matches(".+/.+"), "type of enclosure");
            } else if (child.getTagName().equals("guid")) {
                require(
                        child.getAttribute("isPermaLink").equals("false")
                                || child.getTextContent().startsWith("http"),
                        "guid");
            }
        });
    }

    private void checkChildren(Element parent, Set<String> known) {
        var seen = new ArrayList<String>();
        plain(parent).forEach(child -> {
            var name = child.getTagName();
            require(known.contains(name), name + " in " + parent.getTagName());
            require(REPEATABLE.contains(name) || !seen.contains(name), name + " twice");
            seen.add(name);
        });
    }

    private void requireText(Element parent, String name) {
        require(!text(parent, name).isBlank(), "no " + name);
    }

    private void requireAddress(String text) {
        require(text.matches("https?://\\S+"), text);
    }

    /** RFC 822 with a year of four digits. */
    private void requireTime(Element parent, String name) {
        var text = text(parent, name);
        if (!text.isEmpty()) {
            try {
                ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            } catch (DateTimeParseException e) {
                faults.add(name + " " + text);
            }
        }
    }

    private void require(boolean held, String rule) {
        if (!held) {
            faults.add(rule);
        }
    }

    private static String text(Element parent, String name) {
        return plain(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    /** The children in no namespace. */
    private static List<Element> plain(Element parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getNamespaceURI() == null) {
                children.add(element);
            }
        }
        return children;
    }
}
