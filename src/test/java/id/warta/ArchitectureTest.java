package id.warta;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which package may use which, and who may know HTTP. */
class ArchitectureTest {
    private static final String ROOT = "id.warta";
    private static final List<List<String>> RANKS = List.of(
            List.of("problem", "text", "time", "postgres"),
            List.of("body", "rows", "secret", "backup"),
            List.of("input", "watch"),
            List.of("paging", "connection"),
            List.of("web", "outgoing"),
            List.of("cache"),
            List.of("access"),
            List.of("managed", "site"),
            List.of("author", "category", "tag"),
            List.of("article"),
            List.of("delivery", "revision", "schedule"),
            List.of("address", "preview", "spam", "source"),
            List.of("comment", "search", "trending", "syndication", "exchange"),
            List.of("exchange.markup"),
            List.of("exchange.bulk", "exchange.wordpress", "exchange.ghost", "exchange.markdown", "exchange.disqus"),
            List.of("setting"),
            List.of("command", "demo", "contract"),
            List.of(ROOT));
    /** What one person can know; package-info and nested types not counted. */
    private static final int ROOM_FOR = 45;

    private static final JavaClasses WARTA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void usesLowerPackagesOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .should(useLowerPackagesOnly())
                .check(WARTA);
    }

    @Test
    void keepsRoomsSmall() {
        var rooms = WARTA.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getSimpleName().endsWith("_"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(rooms).allSatisfy((room, types) -> assertThat(types).as(room).isLessThanOrEqualTo(ROOM_FOR));
    }

    @Test
    void keepsHttpAtTheDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".web", ROOT + ".cache", ROOT + ".input", ROOT + ".paging", ROOT + ".problem")
                .and()
                .doNotHaveSimpleName("OpenApi")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Parameters")
                .should()
                .dependOnClassesThat(are(resideInAPackage("jakarta.ws.rs..")))
                .check(WARTA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Service", "Impl", "Manager", "Util", "Helper", "Dto"})
    void namesClassesAfterWhatTheyAre(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(WARTA);
    }

    @Test
    void leavesTransactionsOutOfRepositories() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .dependOnClassesThat(are(resideInAPackage("jakarta.transaction..")))
                .check(WARTA);
    }

    @Test
    void takesTheTimeFromTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".time.SystemClock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(WARTA);
    }

    private static ArchCondition<JavaClass> useLowerPackagesOnly() {
        return new ArchCondition<>("use lower packages only") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(use -> !use.getTargetClass().getPackageName().equals(user.getPackageName()))
                        .filter(use -> rank(use.getTargetClass()) >= rank(user))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static int rank(JavaClass type) {
        var name = type.getPackageName().replace(ROOT + ".", "");
        for (int rank = 0; rank < RANKS.size(); rank++) {
            if (RANKS.get(rank).contains(name)) {
                return rank;
            }
        }
        throw new AssertionError("Give the package " + name + " a rank");
    }
}
