package id.warta.exchange.wordpress;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.exchange.ImportOptions;
import id.warta.exchange.ImportType;
import id.warta.exchange.SourceReader;
import id.warta.exchange.SourceTerms;
import id.warta.exchange.markup.FileLosses;
import id.warta.exchange.markup.Xml;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads WordPress eXtended RSS, 1.0 to 1.2: what WordPress exports. Its elements are known by their prefixes, which all versions
 * share.
 */
@Singleton
class WxrReader implements SourceReader {
    private final ObjectMapper json;
    private final WxrArticles articles;

    WxrReader(ObjectMapper json, WxrArticles articles) {
        this.json = json;
        this.articles = articles;
    }

    @Override
    public ImportType type() {
        return ImportType.WXR;
    }

    @Override
    public void read(Path file, ImportOptions options, RecordSink sink) throws IOException {
        var survey = new WxrSurvey();
        try (var in = Files.newInputStream(file);
                var xml = Xml.open(in)) {
            xml.readDocument(List.of("rss", "channel"), name -> survey.read(name, xml));
        }
        try (var in = Files.newInputStream(file);
                var xml = Xml.open(in)) {
            var channel = new Channel(xml, options, sink, survey);
            var end = xml.readDocument(List.of("rss", "channel"), channel::read);
            channel.declareTerms();
            channel.losses.add(channel.site.missingTypes());
            channel.losses.tell(xml, end, sink);
        }
    }

    /** The one channel of a file. */
    private final class Channel {
        private final Xml xml;
        private final RecordSink sink;
        private final WxrSite site;
        private final FileLosses losses = new FileLosses("channel");
        private final Map<String, Map<String, String>> categories = new LinkedHashMap<>();
        private final List<Map<String, String>> tags = new ArrayList<>();

        Channel(Xml xml, ImportOptions options, RecordSink sink, WxrSurvey survey) {
            this.xml = xml;
            this.sink = sink;
            this.site = new WxrSite(new SourceTerms(sink, json), survey, options.types());
        }

        void read(String name) throws IOException {
            switch (name) {
                case "link", "wp:base_site_url", "wp:base_blog_url" -> site.standsAt(xml.text());
                case "language" -> site.speaks(xml.text());
                case "wp:author", "wp:wp_author" -> site.declareAuthor(fields());
                case "wp:category" -> {
                    var category = fields();
                    categories.put(WxrSite.nicename(category), category);
                }
                case "wp:tag" -> tags.add(fields());
                case "wp:term" -> term(fields());
                case "item" -> {
                    declareTerms();
                    losses.add(xml.mended());
                    var item = item();
                    item.mended.addAll(xml.mended());
                    losses.end();
                    articles.read(item, site, sink);
                }
                default -> xml.skip();
            }
        }

        private void term(Map<String, String> term) {
            var taxonomy = term.getOrDefault("wp:term_taxonomy", "");
            var plain = new HashMap<String, String>();
            if (taxonomy.equals("category")) {
                plain.put("wp:term_id", term.getOrDefault("wp:term_id", ""));
                plain.put("wp:category_nicename", term.getOrDefault("wp:term_slug", ""));
                plain.put("wp:cat_name", term.getOrDefault("wp:term_name", ""));
                plain.put("wp:category_parent", term.getOrDefault("wp:term_parent", ""));
                plain.put("wp:category_description", term.getOrDefault("wp:term_description", ""));
                categories.putIfAbsent(WxrSite.nicename(plain), plain);
            } else if (taxonomy.equals("post_tag")) {
                plain.put("wp:tag_slug", term.getOrDefault("wp:term_slug", ""));
                plain.put("wp:tag_name", term.getOrDefault("wp:term_name", ""));
                plain.put("wp:tag_description", term.getOrDefault("wp:term_description", ""));
                tags.add(plain);
            }
        }

        /** Those that stand above others first. */
        void declareTerms() {
            var waiting = new LinkedHashMap<>(categories);
            waiting.keySet().forEach(nicename -> declareCategory(nicename, new HashSet<>()));
            categories.clear();
            tags.forEach(site::declareTag);
            tags.clear();
        }

        private void declareCategory(String nicename, Set<String> below) {
            var category = categories.get(nicename);
            if (category != null && below.add(nicename)) {
                var parent = parent(category.getOrDefault("wp:category_parent", ""));
                if (parent != null) {
                    declareCategory(parent, below);
                }
                site.declareCategory(category, parent == null || parent.equals(nicename) ? null : parent);
            }
        }

        /** Old exports name the category above by its name, newer ones by its nicename. */
        private @Nullable String parent(String given) {
            if (given.isBlank()) {
                return null;
            }
            return categories.containsKey(given)
                    ? given
                    : categories.entrySet().stream()
                            .filter(entry -> given.equals(entry.getValue().get("wp:cat_name")))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(given);
        }

        private Map<String, String> fields() throws IOException {
            var fields = new HashMap<String, String>();
            xml.readChildren(name -> fields.put(name, xml.text().strip()));
            return fields;
        }

        private WxrItem item() throws IOException {
            var item = new WxrItem(xml.line());
            losses.begin("item in line " + item.line);
            xml.readChildren(name -> {
                switch (name) {
                    case "category" ->
                        item.terms.add(new WxrItem.Term(
                                xml.attribute("domain"),
                                xml.attribute("nicename"),
                                xml.text().strip()));
                    case "wp:postmeta" -> {
                        var meta = fields();
                        item.meta(meta.getOrDefault("wp:meta_key", ""), meta.getOrDefault("wp:meta_value", ""));
                    }
                    case "wp:comment" -> item.comments.add(fields());
                    default -> {
                        item.fields.put(name, xml.text());
                        losses.begin(item.source());
                    }
                }
            });
            return item;
        }
    }
}
