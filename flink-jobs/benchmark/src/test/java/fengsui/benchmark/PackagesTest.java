package fengsui.benchmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fengsui.benchmark.frame.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A package for each comparison; what several need lies in others. */
class PackagesTest {

    private static final String ROOT = "fengsui.benchmark";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void whenPackagesDependOnEachOther_thenNeverInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void whenComparisonsAreLookedAt_thenThoseOfOnePackageKnowNoOther() {
        for (String one : comparing()) {
            String[] others =
                    comparing().stream().filter(other -> !other.equals(one)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(one)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(OURS);
        }
    }

    /** One that nobody starts would be dead. */
    @Test
    void whenAComparisonIsWritten_thenItIsRun() {
        List<String> run = Bench.comparisons().stream()
                .map(each -> each.getClass().getName())
                .toList();

        assertThat(OURS.stream()
                        .filter(each -> each.isAssignableTo(Comparison.class) && !each.isInterface())
                        .map(each -> each.getName()))
                .containsExactlyInAnyOrderElementsOf(run);
    }

    private static List<String> comparing() {
        return Bench.comparisons().stream()
                .map(each -> each.getClass().getPackageName())
                .distinct()
                .toList();
    }
}
