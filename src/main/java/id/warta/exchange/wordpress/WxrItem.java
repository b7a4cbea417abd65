package id.warta.exchange.wordpress;

import id.warta.article.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An item of a WordPress export, as it stands there. */
final class WxrItem {
    final int line;
    final Map<String, String> fields = new HashMap<>();
    final List<Term> terms = new ArrayList<>();
    final Map<String, List<String>> metas = new LinkedHashMap<>();
    final List<Map<String, String>> comments = new ArrayList<>();

    /** What of it could not be read as it stands in the file. */
    final List<Warning> mended = new ArrayList<>();

    WxrItem(int line) {
        this.line = line;
    }

    /** A category, tag or author that the item names. */
    record Term(String domain, String nicename, String name) {}

    void meta(String key, String value) {
        metas.computeIfAbsent(key, unseen -> new ArrayList<>()).add(value);
    }

    /** The first of these that is there and not blank; empty if none is. */
    String metaOf(String... keys) {
        for (String key : keys) {
            for (String value : metas.getOrDefault(key, List.of())) {
                if (!value.isBlank()) {
                    return value.strip();
                }
            }
        }
        return "";
    }

    /** A field without the space around it; empty if it is not there. */
    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    String type() {
        var type = field("wp:post_type");
        return type.isEmpty() ? "post" : type;
    }

    /** Where it stands, for people. */
    String source() {
        var id = field("wp:post_id");
        return type() + " " + (id.isEmpty() ? "in line " + line : id);
    }
}
