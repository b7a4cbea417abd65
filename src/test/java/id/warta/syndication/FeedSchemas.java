package id.warta.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The schemas that feeds have to be valid against. */
final class FeedSchemas {
    private static final JsonSchema JSON_FEED = jsonFeed();

    private FeedSchemas() {}

    /** RFC 4287 with the two rules that RELAX NG cannot say. */
    static void assertAtom(String xml) {
        var faults = new ArrayList<String>();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new DefaultHandler() {
            @Override
            public void error(SAXParseException fault) {
                faults.add(fault.getLineNumber() + ": " + fault.getMessage());
            }

            @Override
            public void fatalError(SAXParseException fault) {
                error(fault);
            }
        });
        var map = properties.toPropertyMap();
        try {
            var driver = new ValidationDriver(map, map, CompactSchemaReader.getInstance());
            var schema = FeedSchemas.class.getResource("/schemas/atom.rnc");
            assertThat(driver.loadSchema(new InputSource(schema.toString()))).isTrue();
            driver.validate(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
        assertThat(faults).isEmpty();
    }

    static void assertJsonFeed(String json) {
        assertThat(JSON_FEED.validate(json, InputFormat.JSON)).isEmpty();
    }

    /** The rules of https://www.rssboard.org/rss-specification. */
    static void assertRss(String xml) {
        assertThat(RssRules.faults(xml)).isEqualTo(List.of());
    }

    private static JsonSchema jsonFeed() {
        try (var schema = FeedSchemas.class.getResourceAsStream("/schemas/json-feed-1.1.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
