package id.warta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code src/docs/monitoring} says to Prometheus and Grafana, and Prometheus' own checker where it is installed. */
final class Monitoring {
    static final Path RULES = Path.of("src/docs/monitoring/alerts.yml");
    private static final Path DASHBOARD = Path.of("src/docs/monitoring/dashboard.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern NOT_NAMES =
            Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*\\}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$])[a-zA-Z_:][\\w:]*(?!\\w*\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "by", "bool");

    private Monitoring() {}

    /** What a checker said, and its exit code. */
    record Checked(int status, String output) {}

    static List<JsonNode> rules() throws IOException {
        var rules = new ArrayList<JsonNode>();
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(RULES));
        JSON.valueToTree(read).path("groups").forEach(group -> group.path("rules")
                .forEach(rules::add));
        return rules;
    }

    static JsonNode dashboard() throws IOException {
        return JSON.readTree(Files.readString(DASHBOARD));
    }

    /** Every expression of both. */
    static List<String> expressions() throws IOException {
        return Stream.concat(
                        rules().stream().map(rule -> rule.path("expr").asText()),
                        dashboard().path("panels").findValuesAsText("expr").stream())
                .toList();
    }

    /** The metrics that an expression asks for. */
    static List<String> metrics(String expression) {
        var bare = LABELS.matcher(NOT_NAMES.matcher(expression).replaceAll("")).replaceAll("");
        return NAME.matcher(bare)
                .results()
                .map(found -> found.group())
                .filter(name -> !OPERATORS.contains(name))
                .toList();
    }

    static boolean hasPromtool() {
        try {
            return promtool("", "--version").status() == 0;
        } catch (IOException | InterruptedException notThere) {
            return false;
        }
    }

    static Checked promtool(String input, String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("promtool"));
        words.addAll(List.of(arguments));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        return new Checked(process.exitValue(), output);
    }
}
