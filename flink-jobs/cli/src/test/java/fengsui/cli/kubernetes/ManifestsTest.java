package fengsui.cli.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.cli.Shell;
import fengsui.job.JobArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ManifestsTest {

    private static final Path FOLDER = Path.of("../../docker/kubernetes");

    private final ObjectNode deployment = read("warning-job.yaml");

    /** As Kubernetes reads it, which knows octal numbers and anchors. */
    private static ObjectNode read(String name) {
        try {
            Map<String, Object> tree =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FOLDER.resolve(name)));
            return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(tree);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void whenTheOperatorReadsTheDeployment_thenItKnowsEveryKeyAndTakesEveryValue() throws IOException {
        DeploymentSchema schema = DeploymentSchema.read();
        // The newest operator that can be had here knows Flink 1 only.
        assertThat(deployment.at("/spec/flinkVersion").asText()).isEqualTo("v2_2");
        ((ObjectNode) deployment.path("spec"))
                .put("flinkVersion", schema.flinkVersions().get(0));

        assertThat(schema.problems(deployment)).isEmpty();
    }

    @Test
    void whenAKeyIsMistyped_thenTheSchemaSaysSo() throws IOException {
        ((ObjectNode) deployment.at("/spec/job")).put("upgradeMod", "savepoint");
        ((ObjectNode) deployment.at("/spec/job")).put("upgradeMode", "sometimes");
        ((ObjectNode) deployment.at("/spec/podTemplate/spec/volumes/1/secret")).put("defaultMode", "0440");

        assertThat(String.join("\n", DeploymentSchema.read().problems(deployment)))
                .contains("upgradeMod'", "/spec/job/upgradeMode", "defaultMode");
    }

    @Test
    void whenTheJobIsUpgraded_thenFromASavepointAndAJobManagerLeavesItsJobToTheNext() {
        JsonNode flink = deployment.at("/spec/flinkConfiguration");

        assertThat(deployment.at("/spec/job/upgradeMode").asText()).isEqualTo("savepoint");
        assertThat(deployment.at("/spec/job/allowNonRestoredState").asBoolean(true))
                .isFalse();
        assertThat(flink.path("high-availability.type").asText()).isEqualTo("kubernetes");
        assertThat(List.of(
                        "high-availability.storageDir",
                        "execution.checkpointing.dir",
                        "execution.checkpointing.savepoint-dir"))
                .allSatisfy(key -> assertThat(flink.path(key).asText()).startsWith("file:///var/lib/fengsui/"));
        assertThat(deployment.at("/spec/podTemplate/spec/volumes/0/persistentVolumeClaim/claimName"))
                .isEqualTo(read("state.yaml").at("/metadata/name"));
        assertThat(texts(read("state.yaml").at("/spec/accessModes"))).containsExactly("ReadWriteMany");
    }

    @Test
    void whenSecretsAreMounted_thenTheyAreReadByTheGroupAndNobodyElse() {
        JsonNode pod = deployment.at("/spec/podTemplate/spec");

        assertThat(pod.at("/volumes/1/secret/defaultMode").asInt()).isEqualTo(0440);
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(containers()).allSatisfy(container -> {
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(texts(container.at("/securityContext/capabilities/drop")))
                    .containsExactly("ALL");
        });
    }

    private List<JsonNode> containers() {
        return Stream.of("/spec/podTemplate/spec/containers", "/spec/jobManager/podTemplate/spec/initContainers")
                .flatMap(path -> deployment.at(path).valueStream())
                .toList();
    }

    /** Each as the program reads it that is given them. */
    @Test
    void whenTheJobIsStarted_thenItTakesItsArguments() {
        String access = "/etc/fengsui/kafka.properties";

        JobArguments read =
                JobArguments.parse(texts(deployment.at("/spec/job/args")).toArray(String[]::new));

        assertThat(read.bootstrap()).isEqualTo("kafka:9092");
        assertThat(read.settings().access().file()).isEqualTo(access);
        assertThat(deployment.at("/spec/job/entryClass").asText()).isEqualTo("fengsui.job.WarningJob");
    }

    @Test
    void whenThePodIsPrepared_thenTheLauncherKnowsTheVerbAndTheFilesAreThoseOfTheJob() {
        JsonNode prepare = deployment.at("/spec/jobManager/podTemplate/spec/initContainers/0");
        List<String> words = texts(prepare.path("command"));
        assertThat(words.subList(0, 3)).containsExactly("/opt/fengsui/fengsui", "run", "--prepare");
        assertThat(words).containsSubsequence(texts(deployment.at("/spec/job/args")));
        assertThat(prepare.path("image")).isEqualTo(deployment.at("/spec/image"));
        Shell shell = new Shell();

        // There is no such folder here: what is said of it comes after all options have been taken.
        int code = shell.run(words.subList(1, words.size()).toArray(String[]::new));

        assertThat(code).isEqualTo(2);
        assertThat(shell.err()).contains("no rules folder at /opt/fengsui/rules");
    }
}
