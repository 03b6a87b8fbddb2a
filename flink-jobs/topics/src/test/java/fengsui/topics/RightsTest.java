package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final TopicNames ALL = TopicNames.standard().withCap(true).withUntold(true);

    private static List<String> told(Role role, TopicNames names) {
        return Rights.of(role, names).stream()
                .map(right -> right.thing() + ": " + right.may())
                .toList();
    }

    private static Set<Role> thatMay(AclOperation operation, String topic) {
        return Arrays.stream(Role.values())
                .filter(role -> Rights.of(role, ALL).stream()
                        .anyMatch(right -> right.type() == ResourceType.TOPIC
                                && right.name().equals(topic)
                                && right.operations().contains(operation)))
                .collect(Collectors.toSet());
    }

    @Test
    void whenDispatchComes_thenItMayReadWarningsAndAnswerAndNothingElse() {
        assertThat(told(Role.DISPATCH, ALL))
                .containsExactly(
                        "topic fengsui.warnings: read",
                        "topic fengsui.warnings-state: read",
                        "topic fengsui.warnings-cap: read",
                        "topic fengsui.feedback: write",
                        "group fengsui.dispatch*: read");
    }

    @Test
    void whenSomethingIsWritten_thenByItsOwnRolesAlone() {
        assertThat(ALL.inputs())
                .allSatisfy(
                        input -> assertThat(thatMay(AclOperation.WRITE, input)).containsOnly(Role.FEED));
        assertThat(ALL.outputs())
                .allSatisfy(output ->
                        assertThat(thatMay(AclOperation.WRITE, output)).containsOnly(Role.JOB));
        assertThat(thatMay(AclOperation.WRITE, ALL.control())).containsOnly(Role.JOB, Role.ANALYST, Role.CONSOLE);
        assertThat(thatMay(AclOperation.WRITE, ALL.feedback())).containsOnly(Role.CONSOLE, Role.WATCH, Role.DISPATCH);
    }

    @Test
    void whenEventsComeIn_thenThoseWhoOnlySeeWarningsCannotReadThem() {
        assertThat(ALL.inputs())
                .allSatisfy(
                        input -> assertThat(thatMay(AclOperation.READ, input)).containsOnly(Role.JOB, Role.ANALYST));
        assertThat(told(Role.WATCH, ALL)).contains("topic fengsui.sensor: describe");
    }

    @Test
    void whenTheConsoleComes_thenItMayReadWhatItShowsAnswerAndOrderAndNothingElse() {
        assertThat(told(Role.CONSOLE, ALL))
                .containsExactly(
                        "topic fengsui.sensor: describe",
                        "topic fengsui.video: describe",
                        "topic fengsui.hotline: describe",
                        "topic fengsui.warnings: read",
                        "topic fengsui.warnings-state: read",
                        "topic fengsui.withheld: read",
                        "topic fengsui.signals: read",
                        "topic fengsui.scores: read",
                        "topic fengsui.health: read",
                        "topic fengsui.control: read, write",
                        "topic fengsui.feedback: read, write");
    }

    @Test
    void whenTheJobComes_thenItMayDoWhatItDoesAndKnowsNoOtherPrefix() {
        List<String> job = told(Role.JOB, new TopicNames("city-b."));
        assertThat(job)
                .contains(
                        "topic city-b.sensor: read, create, describe configs",
                        "topic city-b.warnings: read, write, create, describe configs",
                        "topic city-b.health: write, create, describe configs",
                        "group city-b.warning-job: read",
                        "transactional id city-b.warnings*: write",
                        "transactional id city-b.rejects*: write",
                        "cluster: describe configs")
                .allSatisfy(line -> assertThat(line).doesNotContain("fengsui."));
        assertThat(told(Role.JOB, ALL).stream().filter(line -> line.startsWith("transactional id fengsui.warnings")))
                .hasSize(1);
        assertThat(job.toString()).doesNotContain("transactional id city-b.health");
    }

    @Test
    void whenARightIsForKafkaAcls_thenItSaysAllOfIt() {
        assertThat(Right.topic("t", AclOperation.READ, AclOperation.WRITE).arguments("User:x"))
                .containsExactly(
                        "--allow-principal", "User:x", "--operation", "READ", "--operation", "WRITE", "--topic", "t");
        assertThat(Right.transactions("t", AclOperation.WRITE).arguments("User:x"))
                .endsWith("--transactional-id", "t", "--resource-pattern-type", "prefixed");
        assertThat(Right.cluster(AclOperation.DESCRIBE_CONFIGS).arguments("User:x"))
                .endsWith("--operation", "DESCRIBE_CONFIGS", "--cluster");
        assertThat(Right.transactions("t", AclOperation.WRITE).bindings("User:x"))
                .singleElement()
                .hasToString("(pattern=ResourcePattern(resourceType=TRANSACTIONAL_ID, name=t, patternType=PREFIXED),"
                        + " entry=(principal=User:x, host=*, operation=WRITE, permissionType=ALLOW))");
    }
}
