package id.warta.setting;

import id.warta.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is wrong with the settings, all at once.
 *
 * @param faults a line for each that stops the start
 * @param warnings a line for each that is only odd
 */
public record Inspection(List<String> faults, List<String> warnings) {
    private static final String EXPRESSION = "${";
    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String MAX_SIZE = "quarkus.datasource.jdbc.max-size";
    private static final String MIN_SIZE = "quarkus.datasource.jdbc.min-size";

    /** Read by the start script. */
    private static final Set<String> OF_THE_SCRIPT = Set.of("WARTA_HOME", "WARTA_JAVA_OPTIONS");

    /** What Kubernetes and Docker tell every program about a service that is called "warta". */
    private static final Pattern SERVICE_LINK = Pattern.compile("WARTA_(SERVICE_(HOST|PORT).*|PORT_\\d+_.*)");

    /** Set by the program itself. */
    private static final Set<String> OWN = Set.of("warta.database.embedded");

    /** Looks at everything. */
    public static Inspection of(Given given) {
        var faults = new ArrayList<String>();
        var warnings = new ArrayList<String>();
        for (var setting : Catalogue.all()) {
            given.given(setting)
                    .filter(value -> !value.text().contains(EXPRESSION)) // which only Quarkus can fill in
                    .flatMap(value -> setting.fault(value.name(), value.text().strip()))
                    .ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            lookAtPairs(given, faults);
        }
        for (var unknown : given.unknown()) {
            if (!isExplained(unknown.text())) {
                (unknown.place().startsWith("config") ? faults : warnings).add(line(unknown));
            }
        }
        return new Inspection(List.copyOf(faults), List.copyOf(warnings));
    }

    private static void lookAtPairs(Given given, List<String> faults) {
        needs(
                given,
                "warta.oidc.issuer",
                "warta.oidc.audience",
                faults,
                "a token for another server must not open this one");
        for (var account : List.of("quarkus.datasource.username", "quarkus.datasource.password")) {
            needs(given, account, DATABASE, faults, "the embedded database has an account of its own");
        }
        long most = number(given, MAX_SIZE);
        if (most < number(given, MIN_SIZE)) {
            var setting = Catalogue.find(MAX_SIZE).orElseThrow();
            var name = given.given(setting).map(Given.Value::name).orElse(setting.variable());
            faults.add(setting.fault(
                    name,
                    Long.toString(most),
                    "not below %s, which is %d".formatted(Setting.variable(MIN_SIZE), number(given, MIN_SIZE))));
        }
    }

    private static long number(Given given, String property) {
        var text = given.text(property).strip();
        return text.contains(EXPRESSION) ? 0 : Long.parseLong(text);
    }

    private static void needs(Given given, String one, String other, List<String> faults, String reason) {
        if (given.find(other).isEmpty()) {
            given.given(Catalogue.find(one).orElseThrow())
                    .ifPresent(value -> faults.add("%s needs %s, which says nothing: %s"
                            .formatted(value.name(), Setting.variable(other), reason)));
        }
    }

    private static boolean isExplained(String name) {
        return OF_THE_SCRIPT.contains(name)
                || OWN.contains(name)
                || SERVICE_LINK.matcher(name).matches();
    }

    private static String line(Given.Value unknown) {
        boolean isProperty = unknown.text().startsWith("warta.");
        var known = Catalogue.all().stream()
                .map(setting -> isProperty ? setting.property() : setting.variable())
                .toList();
        return Nearest.to(unknown.text(), known)
                .map(name -> "%s is no setting; did you mean %s?".formatted(unknown.name(), name))
                .orElseGet(() -> "%s is no setting; \"warta settings\" lists all".formatted(unknown.name()));
    }
}
