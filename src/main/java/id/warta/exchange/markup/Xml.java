package id.warta.exchange.markup;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import id.warta.article.Warning;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jsoup.Jsoup;

/** Reads XML as a stream: no document types, no entities of its own, no other files, and nothing of boundless length. */
public final class Xml implements AutoCloseable {
    private static final int MAX_TEXT = 16 << 20;
    private static final int MAX_TOLD = 300;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ATTRIBUTES = 200;
    private static final int MAX_ATTRIBUTE = 1 << 16;
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");
    private static final WstxInputFactory FACTORY = new WstxInputFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        // prefixes are what these files agree on: their namespaces differ by version, and some lack them
        FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        FACTORY.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT);
        FACTORY.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        FACTORY.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        FACTORY.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE);
    }

    private final XMLStreamReader2 reader;
    private final MendedXml mended;
    private final int linesBefore;
    private final List<Warning> told = new ArrayList<>();
    private boolean isCutOff;
    private boolean holdsMore;

    private Xml(XMLStreamReader2 reader, MendedXml mended) {
        this.reader = reader;
        this.mended = mended;
        this.linesBefore = mended.linesBefore();
        var before = mended.before();
        if (!before.isEmpty()) {
            told.add(new Warning(
                    "",
                    "before-markup",
                    before.isBlank()
                            ? "Blank lines before the XML"
                            : "Left out, before the XML: " + shortened(before)));
        }
    }

    /**
     * Begins to read.
     *
     * @throws Rejected if this is no XML at all
     */
    public static Xml open(InputStream in) throws IOException {
        try {
            var mended = MendedXml.of(in);
            return new Xml((XMLStreamReader2) FACTORY.createXMLStreamReader(mended), mended);
        } catch (XMLStreamException e) {
            throw malformed(e, 0);
        }
    }

    /** What reads one element, from right after its beginning to its end. */
    public interface ElementReader {
        void read(String name) throws IOException;
    }

    /**
     * Reads the root element and all that stands in the element of the given path below it.
     *
     * @return where the file ends, if it was cut off; whatever was whole before that was read
     * @throws Rejected with line and column, if the document is not well-formed or does not begin like that
     */
    public OptionalInt readDocument(List<String> path, ElementReader child) throws IOException {
        try {
            begin(path);
            readChildren(child);
            for (int open = path.size() - 1; open > 0; ) {
                int event = step();
                open += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            }
        } catch (Rejected broken) {
            if (!isCutOff) {
                throw broken;
            }
            return OptionalInt.of(line());
        }
        tellRest();
        return OptionalInt.empty();
    }

    private void begin(List<String> path) {
        for (String expected : path) {
            while (step() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT
                        || reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
                    throw unexpected(expected);
                }
            }
            if (!name().equals(expected)) {
                throw unexpected(expected);
            }
        }
    }

    /** What stands after the end of the document: a comment says nothing, anything else is told. */
    private void tellRest() throws IOException {
        try {
            var rest = mended.rest(reader.getLocationInfo().getEndingCharOffset());
            var beginning = COMMENT.matcher(rest.beginning()).replaceAll("").strip();
            if (!beginning.isEmpty()) {
                told.add(new Warning(
                        "",
                        "after-markup",
                        "Left out, after the end of the XML, " + rest.length() + " letters: " + shortened(beginning)));
                holdsMore = beginning.contains("<rss") || beginning.contains("<item") || beginning.contains("<disqus");
            }
        } catch (XMLStreamException e) {
            throw malformed(e, linesBefore);
        }
    }

    /** What was mended since this was last asked, up to the element that is read now. */
    public List<Warning> mended() {
        return mended.mends().tellBefore(reader.getLocationInfo().getStartingCharOffset());
    }

    /** What stands around the document and was left out. */
    List<Warning> leftOut() {
        return List.copyOf(told);
    }

    /** Whether another export follows the document in the same file. */
    boolean holdsMore() {
        return holdsMore;
    }

    private static String shortened(String text) {
        var plain = Jsoup.parse(text).text().strip();
        var shown = plain.isEmpty() ? text.strip() : plain;
        return shown.length() <= MAX_TOLD ? shown : shown.substring(0, MAX_TOLD) + "…";
    }

    /** Reads every element right below the one that is read now. */
    public void readChildren(ElementReader child) throws IOException {
        for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read(name());
            }
        }
    }

    /** The text of the element that is read now, with that of the elements in it. */
    public String text() {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(characters());
                default -> {}
            }
            if (text.length() > MAX_TEXT) {
                throw failure("fault.xml", line(), 1, "the text is too long");
            }
        }
        return text.toString();
    }

    /** An attribute of the element that was just begun; empty if it has none of that name. */
    public String attribute(String name) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Passes over the element that is read now. */
    public void skip() {
        for (int depth = 1; depth > 0; ) {
            int event = step();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The line where it is now. */
    public int line() {
        return reader.getLocation().getLineNumber() + linesBefore;
    }

    private String name() {
        return reader.getLocalName();
    }

    /** Text is read lazily: that it is broken may show only now. */
    private String characters() {
        try {
            return reader.getText();
        } catch (RuntimeException e) {
            throw lazily(e);
        }
    }

    private int step() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw failure("fault.xml-dtd", line(), reader.getLocation().getColumnNumber());
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (Rejected e) {
            throw e;
        } catch (RuntimeException e) {
            throw lazily(e);
        }
    }

    private RuntimeException lazily(RuntimeException e) {
        return e.getCause() instanceof XMLStreamException cause ? broken(cause) : e;
    }

    private Rejected broken(XMLStreamException e) {
        isCutOff = e instanceof WstxEOFException;
        return malformed(e, linesBefore);
    }

    private Rejected unexpected(String expected) {
        var location = reader.getLocation();
        return failure("fault.xml", line(), location.getColumnNumber(), "<" + expected + "> is expected");
    }

    private static Rejected malformed(XMLStreamException e, int linesBefore) {
        var at = e.getLocation();
        var message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return failure(
                "fault.xml",
                linesBefore + (at == null ? 1 : at.getLineNumber()),
                at == null ? 1 : at.getColumnNumber(),
                message);
    }

    private static Rejected failure(String key, Object... values) {
        return new Rejected(List.of(Fault.at("", "xml", Wording.of(key, values))));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
