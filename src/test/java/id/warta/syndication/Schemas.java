package id.warta.syndication;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** What others agreed on, as machines check it. */
final class Schemas {
    private static final String INDEX = "/com/redfin/sitemapgenerator/siteindex.xsd";
    private static final String SITEMAP = "/com/redfin/sitemapgenerator/sitemap.xsd";
    private static final String NEWS = "/schemas/sitemap-news.xsd";

    private Schemas() {}

    static void checkIndex(String xml) {
        check(xml, INDEX);
    }

    static void checkSitemap(String xml) {
        check(xml, SITEMAP, NEWS);
    }

    /** What the schema of ninjs 3.1 finds wrong, formats included. */
    static List<String> faultsOfNinjs(String json) {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        Objects.requireNonNull(Schemas.class.getResourceAsStream("/schemas/ninjs-3.1.json")),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static void check(String xml, String... schemas) {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            var sources = Arrays.stream(schemas)
                    .map(Schemas.class::getResourceAsStream)
                    .map(StreamSource::new)
                    .toArray(Source[]::new);
            factory.newSchema(sources).newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }
}
