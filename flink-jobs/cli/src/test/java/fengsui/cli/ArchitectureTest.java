package fengsui.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the class path cannot enforce of the rules between packages. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // What other modules' tests share comes as a jar, or as a folder that is left out already.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("fengsui");

    private static final List<String> VERBS = List.of(
            "fengsui.cli.audit",
            "fengsui.cli.backtest",
            "fengsui.cli.benchmark..",
            "fengsui.cli.chaos..",
            "fengsui.cli.demo",
            "fengsui.cli.feeds",
            "fengsui.cli.keys",
            "fengsui.cli.rules..",
            "fengsui.cli.run",
            "fengsui.cli.score..",
            "fengsui.cli.wall",
            "fengsui.cli.watch");

    @Test
    void whenClassesAreLookedFor_thenThoseOfEveryModuleAreFound() {
        assertThat(OURS.contain("fengsui.event.SafetyEvent")).isTrue();
        assertThat(OURS.contain("fengsui.codec.WarningJson")).isTrue();
        assertThat(OURS.contain("fengsui.rule.run.RuleRunner")).isTrue();
        assertThat(OURS.contain("fengsui.topics.Topics")).isTrue();
        assertThat(OURS.contain("fengsui.job.WarningTopology")).isTrue();
        assertThat(OURS.contain("fengsui.console.Console")).isTrue();
        assertThat(OURS.contain("fengsui.cli.Main")).isTrue();
    }

    @Test
    void whenPackagesDependOnEachOther_thenNeverInACircle() {
        slices().matching("fengsui.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void whenAClassUsesFlink_thenItIsInTheJobOrRunsIt() {
        only(
                "org.apache.flink..",
                "fengsui.job..",
                "fengsui.guard",
                "fengsui.metrics",
                "fengsui.cli",
                "fengsui.cli.embed",
                "fengsui.cli.backtest",
                "fengsui.cli.cluster",
                "fengsui.cli.demo",
                "fengsui.cli.run");
    }

    @Test
    void whenAClassUsesKafka_thenItIsInTopicsTheJobOrTheEmbeddedBroker() {
        // The command line itself only asks for its version.
        only("org.apache.kafka..", "fengsui.topics..", "fengsui.job..", "fengsui.cli", "fengsui.cli.embed");
        only("kafka..", "fengsui.cli.embed..");
    }

    @Test
    void whenVerbsAreLookedAt_thenThoseOfOneKindKnowNoOther() {
        for (String verb : VERBS) {
            String[] others =
                    VERBS.stream().filter(other -> !other.equals(verb)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(verb)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(OURS);
        }
    }

    @Test
    void whenAClassUsesEsper_thenItIsInTheOnePackageThatKnowsIt() {
        only("com.espertech..", "fengsui.rule.esper..");
    }

    @Test
    void whenAClassUsesJackson_thenItReadsOrWritesAFormat() {
        only("com.fasterxml..", "fengsui.codec..", "fengsui.rule", "fengsui.rule.rehearsal", "fengsui.console..");
    }

    @Test
    void whenAClassUsesThePrometheusLibrary_thenItAnswersPrometheus() {
        only("io.prometheus..", "fengsui.metrics");
    }

    @Test
    void whenAClassUsesTheWebServer_thenItIsOfTheConsole() {
        only("io.javalin..", "fengsui.console..");
        only("org.eclipse.jetty..", "fengsui.console");
        only("jakarta.servlet..", "fengsui.console", "fengsui.console.access", "fengsui.console.wall");
    }

    @Test
    void whenAClassUsesGeometry_thenItReadsAreas() {
        only("org.locationtech..", "fengsui.codec.area..");
    }

    @Test
    void whenTheDomainIsLookedAt_thenItKnowsTheJdkAlone() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(
                        "fengsui.text..",
                        "fengsui.event..",
                        "fengsui.area..",
                        "fengsui.baseline..",
                        "fengsui.burst..",
                        "fengsui.risk..",
                        "fengsui.answer..",
                        "fengsui.calendar..",
                        "fengsui.order..",
                        "fengsui.routing..",
                        "fengsui.warning..",
                        "fengsui.figures..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        "fengsui.text..",
                        "fengsui.event..",
                        "fengsui.area..",
                        "fengsui.baseline..",
                        "fengsui.burst..",
                        "fengsui.risk..",
                        "fengsui.answer..",
                        "fengsui.calendar..",
                        "fengsui.order..",
                        "fengsui.routing..",
                        "fengsui.warning..",
                        "fengsui.figures..");
        rule.check(OURS);
    }

    /** Real time is for pacing alone; what comes out must follow from what went in. */
    @Test
    void whenCodeAsksForTheTimeOrForChance_thenOnlyWhereNothingDependsOnIt() {
        noClasses()
                .that(resideInAnyPackage("fengsui..")
                        .and(simpleName("WallClock").negate()))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(OURS);
        noClasses()
                .that(resideInAnyPackage("fengsui..")
                        .and(simpleName("Stopwatch").negate())
                        .and(simpleName("WallClock").negate()))
                .should()
                .callMethod(System.class, "nanoTime")
                .check(OURS);
    }

    private static void only(String library, String... users) {
        noClasses()
                .that()
                .resideOutsideOfPackages(users)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(OURS);
    }
}
