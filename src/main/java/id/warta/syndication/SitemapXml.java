package id.warta.syndication;

import id.warta.text.XmlText;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes the sitemap protocol: well-formed whatever the texts hold. */
final class SitemapXml {
    static final String MEDIA_TYPE = "application/xml;charset=utf-8";
    private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private SitemapXml(String root, boolean withNews) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(PROTOCOL);
        if (withNews) {
            xml.writeNamespace("news", NEWS);
        }
    }

    /** Writes into a document. */
    interface Content {
        void write(SitemapXml document) throws XMLStreamException;
    }

    /** An index of sitemaps. */
    static byte[] index(Content content) {
        return write("sitemapindex", false, content);
    }

    /** A set of addresses. */
    static byte[] urls(Content content) {
        return write("urlset", false, content);
    }

    /** A set of addresses with news. */
    static byte[] news(Content content) {
        return write("urlset", true, content);
    }

    private static byte[] write(String root, boolean withNews, Content content) {
        try {
            var document = new SitemapXml(root, withNews);
            content.write(document);
            document.xml.writeEndDocument();
            document.xml.close();
            return document.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void sitemap(String address, String lastModified) throws XMLStreamException {
        entry("sitemap", address, lastModified);
    }

    void url(String address, String lastModified) throws XMLStreamException {
        entry("url", address, lastModified);
    }

    private void entry(String name, String address, String lastModified) throws XMLStreamException {
        xml.writeStartElement(name);
        element(null, "loc", address);
        element(null, "lastmod", lastModified);
        xml.writeEndElement();
    }

    /** An article with all that Google asks for. */
    void news(String address, String publication, String language, String publishedAt, String title)
            throws XMLStreamException {
        xml.writeStartElement("url");
        element(null, "loc", address);
        xml.writeStartElement("news", "news", NEWS);
        xml.writeStartElement("news", "publication", NEWS);
        element("news", "name", publication);
        element("news", "language", language);
        xml.writeEndElement();
        element("news", "publication_date", publishedAt);
        element("news", "title", title);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(@Nullable String prefix, String name, String value) throws XMLStreamException {
        if (prefix == null) {
            xml.writeStartElement(name);
        } else {
            xml.writeStartElement(prefix, name, NEWS);
        }
        xml.writeCharacters(XmlText.of(value));
        xml.writeEndElement();
    }
}
