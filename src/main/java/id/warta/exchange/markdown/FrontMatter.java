package id.warta.exchange.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A document as editors write it: a head in YAML between two lines of three hyphens, in TOML between two of three plus signs, or in JSON
 * between braces, and text below. Without a head it is all text. Times in a head are texts.
 *
 * @param head what the head says, in its order
 * @param isHeadless whether it begins like a head, and is none
 */
record FrontMatter(Map<String, Object> head, String text, boolean isHeadless) {
    private static final int MAX_HEAD = 1 << 16;
    private static final int MAX_ALIASES = 20;
    private static final int MAX_DEPTH = 20;
    private static final Pattern FIRST = Pattern.compile("\\A\\s*(---|\\+\\+\\+)[ \\t]*\\n");
    private static final Pattern LAST_OF_YAML = Pattern.compile("^(---|\\.\\.\\.)[ \\t]*(\\n|\\z)", Pattern.MULTILINE);
    private static final Pattern LAST_OF_TOML = Pattern.compile("^\\+\\+\\+[ \\t]*(\\n|\\z)", Pattern.MULTILINE);
    private static final Pattern BRACE = Pattern.compile("\\A\\s*\\{\\s*(\\n|\")");
    private static final TomlMapper TOML = new TomlMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a document.
     *
     * @throws Rejected if the head is no YAML object, with the line in which reading stopped
     */
    static FrontMatter read(String document) {
        var text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        if (BRACE.matcher(text).find()) {
            return readJson(text);
        }
        var first = FIRST.matcher(text);
        if (!first.find()) {
            return new FrontMatter(Map.of(), text, false);
        }
        boolean isYaml = first.group(1).equals("---");
        var last = (isYaml ? LAST_OF_YAML : LAST_OF_TOML).matcher(text);
        if (!last.find(first.end())) {
            return new FrontMatter(Map.of(), text, true);
        }
        var written = text.substring(first.end(), last.start());
        if (written.length() > MAX_HEAD) {
            throw faulty(Wording.of("fault.too-long", MAX_HEAD));
        }
        var head = isYaml ? parseYaml(written) : parseToml(written);
        return head == null
                ? new FrontMatter(Map.of(), text, true)
                : new FrontMatter(head, text.substring(last.end()).stripLeading(), false);
    }

    private static FrontMatter readJson(String text) {
        try (var parser = JSON.createParser(text)) {
            Map<String, Object> head = parser.readValueAs(new TypeReference<LinkedHashMap<String, Object>>() {});
            head.values().removeIf(Objects::isNull);
            int end = (int) parser.currentLocation().getCharOffset();
            return new FrontMatter(head, text.substring(end).stripLeading(), false);
        } catch (IOException noHead) {
            return new FrontMatter(Map.of(), text, true);
        }
    }

    private static Map<String, Object> parseToml(String head) {
        try {
            return TOML.readValue(head, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
            throw faulty(Wording.of("fault.yaml", line, e.getOriginalMessage()));
        }
    }

    /** The head; null if it is no object, and so no head. */
    private static @Nullable Map<String, Object> parseYaml(String head) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(MAX_ALIASES);
            options.setNestingDepthLimit(MAX_DEPTH);
            @Nullable Object read = yaml(options).load(head);
            if (read == null) {
                return Map.of();
            }
            if (!(read instanceof Map<?, ?> map)) {
                return null;
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

    /** YAML reads times by itself, as of UTC where they name no zone; here they stay as written. */
    private static Yaml yaml(LoaderOptions options) {
        var resolver = new Resolver() {
            @Override
            public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
                if (!tag.equals(Tag.TIMESTAMP)) {
                    super.addImplicitResolver(tag, regexp, first, limit);
                }
            }
        };
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, resolver);
    }

    private static Rejected faulty(Wording wording) {
        return new Rejected(List.of(Fault.at("", "front-matter", wording)));
    }
}
