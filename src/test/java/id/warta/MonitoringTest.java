package id.warta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules and the dashboard of {@code src/docs/monitoring} can be loaded; {@code MonitoringIT} holds them against a server. */
class MonitoringTest {
    static Stream<String> expressions() throws IOException {
        return Monitoring.expressions().stream();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void closesEachBracketThatItOpens(String expression) {
        assertThat(unclosed(expression)).as(expression).isEmpty();
    }

    /** That the check above finds something. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            sum(rate(a_total[5m]),    (
            sum rate(a_total[5m])),   )
            'a{b="("} > 1',           ''
            'a{b="x}[5m]',            '"'
            a[5m),                    )
            """)
    void findsBracketsThatAreNotClosed(String expression, String open) {
        assertThat(unclosed(expression)).isEqualTo(open);
    }

    @Test
    void namesNothingButMetrics() {
        assertThat(Monitoring.metrics("""
                sum by (instance) (rate(a_total{job="$job",b=~"x.*"}[5m])) / on (x) c_sum unless d > 0.2 * max(e) and f == 1e9""")).containsExactly("a_total", "c_sum", "d", "e", "f");
    }

    @Test
    void givesEachRuleANameAndSaysWhatItMeans() throws IOException {
        var names = new HashSet<String>();
        for (var rule : Monitoring.rules()) {
            assertThat(names.add(rule.path("alert").asText())).as("%s", rule).isTrue();
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
        }
        assertThat(names).hasSizeGreaterThan(8);
    }

    @Test
    void numbersThePanelsAndLetsThemChooseTheDataSource() throws IOException {
        var dashboard = Monitoring.dashboard();
        var ids = new HashSet<Integer>();
        var places = new HashSet<List<Integer>>();
        for (var panel : dashboard.path("panels")) {
            assertThat(ids.add(panel.path("id").asInt())).as("%s", panel).isTrue();
            assertThat(places.add(List.of(
                            panel.at("/gridPos/x").asInt(),
                            panel.at("/gridPos/y").asInt())))
                    .as("%s", panel)
                    .isTrue();
            assertThat(panel.at("/gridPos/x").asInt() + panel.at("/gridPos/w").asInt())
                    .isLessThanOrEqualTo(24);
            if (!panel.path("type").asText().equals("row")) {
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
                assertThat(panel.path("description").asText()).isNotBlank();
                panel.path("targets").forEach(MonitoringTest::choosesItsServer);
            }
        }
        assertThat(dashboard.at("/templating/list").findValuesAsText("name"))
                .containsExactly("datasource", "job", "instance");
    }

    private static void choosesItsServer(JsonNode target) {
        assertThat(target.at("/datasource/uid").asText()).isEqualTo("${datasource}");
        assertThat(target.path("expr").asText()).contains("job=\"$job\"").contains("instance=~\"$instance\"");
    }

    @Test
    void isTakenByPrometheusItself() throws Exception {
        assumeTrue(Monitoring.hasPromtool(), "promtool is not here");

        var check = Monitoring.promtool("", "check", "rules", Monitoring.RULES.toString());
        assertThat(check.status()).as(check.output()).isZero();
    }

    @Test
    void isExplainedWhereOperatorsLook() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/operating.md")))
                .contains("monitoring/alerts.yml")
                .contains("monitoring/dashboard.json");
    }

    private static String unclosed(String expression) {
        var open = new ArrayDeque<Character>();
        for (char letter : expression.toCharArray()) {
            if (open.peek() != null && open.peek() == '"') {
                if (letter == '"') {
                    open.pop();
                }
            } else if ("({[\"".indexOf(letter) >= 0) {
                open.push(letter);
            } else if (")}]".indexOf(letter) >= 0) {
                if (open.isEmpty() || "({[".indexOf(open.pop()) != ")}]".indexOf(letter)) {
                    return String.valueOf(letter);
                }
            }
        }
        return open.isEmpty() ? "" : String.valueOf(open.peek());
    }
}
