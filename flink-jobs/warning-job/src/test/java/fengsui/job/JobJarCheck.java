package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Runs after the job's jar is made, so its name keeps it from the tests that run before. */
class JobJarCheck {

    private static List<String> entries() throws IOException {
        try (JarFile jar =
                new JarFile(Path.of("target", "fengsui-warning-job.jar").toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void whenTheJobsJarIsMade_thenItHoldsTheJobAndWhatTheClusterLacks() throws IOException {
        assertThat(entries())
                .contains(
                        "fengsui/job/WarningJob.class",
                        "fengsui/rule/run/RuleRunner.class",
                        "META-INF/services/fengsui.rule.RuleCompiler",
                        "org/apache/flink/connector/kafka/source/KafkaSource.class",
                        "org/apache/kafka/clients/consumer/KafkaConsumer.class");
    }

    @Test
    void whenTheJobsJarIsMade_thenFlinkItselfIsNotInside() throws IOException {
        assertThat(entries())
                .noneMatch(name -> name.startsWith("org/apache/flink/runtime/")
                        || name.startsWith("org/apache/flink/streaming/api/environment/")
                        || name.startsWith("org/apache/flink/api/common/")
                        || name.startsWith("org/slf4j/")
                        || name.startsWith("org/junit/"));
    }

    @Test
    void whenTheJobsJarIsMade_thenItsManifestNamesTheMainClass() throws IOException {
        try (JarFile jar =
                new JarFile(Path.of("target", "fengsui-warning-job.jar").toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo(WarningJob.class.getName());
        }
    }
}
