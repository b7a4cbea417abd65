package id.warta.exchange.wordpress;

import id.warta.exchange.Attachments.Attachment;
import id.warta.exchange.Datelines;
import id.warta.exchange.SourceText;
import id.warta.exchange.markup.WordPressText;
import id.warta.exchange.markup.Xml;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What the posts of a WordPress export refer to that stands anywhere in it, read before them: pictures, reusable blocks, and which
 * sources its datelines name. Of each it keeps a bounded number.
 */
final class WxrSurvey {
    private static final int MAX_ATTACHMENTS = 200_000;
    private static final int MAX_BLOCKS = 2_000;
    private static final int MAX_BLOCK = 100_000;
    private static final int BEGINNING = 600;
    private static final Set<String> METAS = Set.of("_wp_attachment_image_alt", "cap-user_login", "cap-display_name");

    private final Map<String, Attachment> attachments = new HashMap<>();
    private final Map<String, List<String>> attached = new HashMap<>();
    private final Map<String, String> blocks = new HashMap<>();
    private final Map<String, String> guests = new HashMap<>();
    private final Datelines.Sources sources = new Datelines.Sources();

    void read(String name, Xml xml) throws IOException {
        switch (name) {
            case "title" -> sources.know(xml.text());
            case "link" -> knowHost(xml.text());
            case "item" -> item(xml);
            default -> xml.skip();
        }
    }

    Datelines.Sources sources() {
        return sources;
    }

    /** What a guest author of Co-Authors Plus is called; empty if nobody of that login is in the file. */
    String guest(String login) {
        return guests.getOrDefault(login, "");
    }

    WordPressText.Context contextOf(WxrItem item) {
        return new WordPressText.Context() {
            @Override
            public Optional<String> block(String id) {
                return Optional.ofNullable(blocks.get(id));
            }

            @Override
            public Optional<Attachment> attachment(String id) {
                return Optional.ofNullable(attachments.get(id));
            }

            @Override
            public List<Attachment> attached() {
                return attached.getOrDefault(item.field("wp:post_id"), List.of()).stream()
                        .map(attachments::get)
                        .toList();
            }

            @Override
            public String footnotes() {
                return item.metaOf("footnotes");
            }
        };
    }

    private void knowHost(String url) {
        try {
            var host = URI.create(url.strip()).getHost();
            if (host != null) {
                sources.know(host.replaceFirst("^www\\.", ""));
            }
        } catch (IllegalArgumentException unreadable) {
            // then it has no name that a dateline could have
        }
    }

    private void item(Xml xml) throws IOException {
        var fields = new HashMap<String, String>();
        var metas = new HashMap<String, String>();
        xml.readChildren(name -> {
            switch (name) {
                case "wp:post_id",
                        "wp:post_type",
                        "wp:attachment_url",
                        "title",
                        "excerpt:encoded",
                        "wp:post_parent",
                        "content:encoded" -> fields.put(name, xml.text());
                case "wp:postmeta" -> {
                    var meta = new HashMap<String, String>();
                    xml.readChildren(member -> meta.put(member, xml.text().strip()));
                    var key = meta.getOrDefault("wp:meta_key", "");
                    if (METAS.contains(key)) {
                        metas.put(key, meta.getOrDefault("wp:meta_value", ""));
                    }
                }
                default -> xml.skip();
            }
        });
        keep(fields, metas);
    }

    private void keep(Map<String, String> fields, Map<String, String> metas) {
        var id = fields.getOrDefault("wp:post_id", "").strip();
        var content = fields.getOrDefault("content:encoded", "");
        switch (fields.getOrDefault("wp:post_type", "post").strip()) {
            case "attachment" -> {
                var url = fields.getOrDefault("wp:attachment_url", "").strip();
                if (!url.isEmpty() && attachments.size() < MAX_ATTACHMENTS) {
                    attachments.put(
                            id,
                            new Attachment(
                                    url,
                                    SourceText.plain(fields.get("title")),
                                    SourceText.plain(metas.get("_wp_attachment_image_alt")),
                                    SourceText.plain(fields.get("excerpt:encoded"))));
                    attached.computeIfAbsent(
                                    fields.getOrDefault("wp:post_parent", "").strip(), unseen -> new ArrayList<>())
                            .add(id);
                }
            }
            case "guest-author" -> {
                var login = metas.getOrDefault("cap-user_login", "");
                if (guests.size() < MAX_BLOCKS && !login.isEmpty()) {
                    guests.put(login, metas.getOrDefault("cap-display_name", ""));
                }
            }
            case "wp_block" -> {
                if (blocks.size() < MAX_BLOCKS && content.length() <= MAX_BLOCK) {
                    blocks.put(id, content);
                }
            }
            default -> count(content);
        }
    }

    private void count(String content) {
        var text = Jsoup.parseBodyFragment(content.length() <= BEGINNING ? content : content.substring(0, BEGINNING))
                .body()
                .wholeText()
                .strip();
        var body = new Element("body");
        body.appendElement("p").appendText(text.lines().findFirst().orElse(""));
        sources.count(body);
    }
}
