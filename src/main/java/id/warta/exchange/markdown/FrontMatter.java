package id.warta.exchange.markdown;

import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A document as editors write it: a head in YAML between two lines of three hyphens, and text below. Without a head it is all text.
 *
 * @param head what the head says, in its order
 */
record FrontMatter(Map<String, Object> head, String text) {
    private static final int MAX_HEAD = 1 << 16;
    private static final int MAX_ALIASES = 20;
    private static final int MAX_DEPTH = 20;
    private static final Pattern FIRST = Pattern.compile("\\A\\s*---[ \\t]*\\n");
    private static final Pattern LAST = Pattern.compile("^(---|\\.\\.\\.)[ \\t]*(\\n|\\z)", Pattern.MULTILINE);

    /**
     * Reads a document.
     *
     * @throws Rejected if the head is no YAML object, with the line in which reading stopped
     */
    static FrontMatter read(String document) {
        var text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        var first = FIRST.matcher(text);
        if (!first.find()) {
            return new FrontMatter(Map.of(), text);
        }
        var last = LAST.matcher(text);
        if (!last.find(first.end())) {
            return new FrontMatter(Map.of(), text);
        }
        return new FrontMatter(
                parse(text.substring(first.end(), last.start())),
                text.substring(last.end()).stripLeading());
    }

    private static Map<String, Object> parse(String head) {
        if (head.length() > MAX_HEAD) {
            throw faulty(Wording.of("fault.too-long", MAX_HEAD));
        }
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(MAX_ALIASES);
            options.setNestingDepthLimit(MAX_DEPTH);
            @Nullable Object read = new Yaml(new SafeConstructor(options)).load(head);
            if (read == null) {
                return Map.of();
            }
            if (!(read instanceof Map<?, ?> map)) {
                throw faulty(Wording.of("fault.type.object"));
            }
            var named = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> {
                if (value != null) {
                    named.put(String.valueOf(key), value);
                }
            });
            return named;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 2;
            throw faulty(Wording.of("fault.yaml", line, String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            throw faulty(Wording.of("fault.yaml", 1, String.valueOf(e.getMessage())));
        }
    }

    private static Rejected faulty(Wording wording) {
        return new Rejected(List.of(Fault.at("", "front-matter", wording)));
    }
}
