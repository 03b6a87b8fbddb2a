package fengsui.cli.rules.publish;

import static fengsui.cli.rules.RulesDesk.LEAK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.console.ExitCode;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.rules.RulesDesk;
import fengsui.codec.Control;
import fengsui.codec.Quarantine;
import fengsui.codec.RuleBundle;
import fengsui.rule.RuleFiles;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.Quarantines;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rule sets onto a real control topic, and back from it. */
@Timeout(300)
class RulesPublishTest {

    private static final String TOPIC = "fengsui.control";

    @TempDir
    private Path temp;

    private RulesDesk desk(String name, EmbeddedKafka kafka) {
        return RulesDesk.in(temp.resolve(name), kafka.bootstrap());
    }

    private static Broker broker(EmbeddedKafka kafka) {
        return new Broker(kafka.bootstrap(), Duration.ofMinutes(1));
    }

    private static Control newest(EmbeddedKafka kafka) {
        return new ControlTopic(broker(kafka), TopicNames.standard()).newest().orElseThrow();
    }

    @Test
    void whenRuleSetsArePublished_thenTheFirstHoldsAlwaysAndTheNextFromAheadOfNow() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            RulesDesk desk = desk("a", kafka);
            assertThat(desk.publish("--yes")).as(desk.said()).isZero();
            RuleBundle first = RuleFiles.read(desk.folder());
            assertThat(newest(kafka))
                    .isEqualTo(new Control(first, "gas office", 0).with(RuleFiles.readTests(desk.folder())));
            assertThat(desk.said()).contains("published as rule set 0", "any time", "no job is heard of");

            assertThat(desk.publish()).isZero();
            assertThat(desk.said()).contains("is the newest on " + TOPIC + " already");

            desk.change(LEAK, "value: 20", "value: 21");
            long before = System.currentTimeMillis();
            assertThat(desk.publish("--yes", "--effective-in=10m", "--note=fewer alarms"))
                    .as(desk.said())
                    .isZero();
            assertThat(desk.said())
                    .containsPattern("parameters.limit.value +20 → 21")
                    .contains("+0 −0 ~1");
            Control second = newest(kafka);
            assertThat(second.rules()).isEqualTo(RuleFiles.read(desk.folder()));
            assertThat(second.note()).isEqualTo("fewer alarms");
            assertThat(second.base()).isEqualTo(first.digest());
            assertThat(second.effectiveAt()).isBetween(before + 600_000, System.currentTimeMillis() + 600_000);
        }
    }

    @Test
    void whenAnyFileIsUnsoundOrACaseFails_thenAllIsNamedAndNothingIsPublished() throws IOException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            RulesDesk desk = desk("a", kafka).change(LEAK, "value: 20", "value: 10");
            assertThat(desk.publish("--yes")).isEqualTo(ExitCode.FINDINGS);
            assertThat(desk.said()).contains("FAILED", "just below the limit", "1 failed case");

            desk.change(LEAK, "partition by", "partitoin by").change(LEAK, "severity:", "sevrity:");
            Files.writeString(desk.folder().resolve("scoring.yaml"), "nonsense: 1\n");
            assertThat(desk.publish("--yes")).isEqualTo(ExitCode.FINDINGS);
            assertThat(desk.said()).contains(LEAK, "scoring.yaml", "nothing was published");

            assertThatThrownBy(() -> TopicReader.fromBeginning(broker(kafka), TOPIC))
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void whenNobodyCanBeAsked_thenTheDifferenceIsShownAndNothingIsPublished() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            RulesDesk desk = desk("a", kafka);
            desk.publish("--yes");
            desk.change(LEAK, "value: 20", "value: 21");

            assertThat(desk.publish()).isEqualTo(ExitCode.USAGE);
            assertThat(desk.said()).contains("20 → 21", "--yes").doesNotContain("\tat ");
            assertThat(newest(kafka).rules()).isNotEqualTo(RuleFiles.read(desk.folder()));
        }
    }

    @Test
    void whenAnotherHasPublishedSinceTheFolderWasMade_thenItIsRefusedUntilItIsMadeFromTheirs() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            RulesDesk one = desk("one", kafka);
            RulesDesk two = desk("two", kafka);
            one.publish("--yes");
            one.change(LEAK, "value: 20", "value: 21");
            assertThat(one.publish("--yes")).as(one.said()).isZero();

            // The second clone was never published from: nothing tells what it was made from.
            two.change(LEAK, "memory: 5 min", "memory: 6 min");
            assertThat(two.publish("--yes")).isEqualTo(ExitCode.FINDINGS);
            assertThat(two.said())
                    .contains("nothing tells", newest(kafka).rules().digest());
            assertThat(two.publish("--yes", "--base=0")).isEqualTo(ExitCode.FINDINGS);
            assertThat(two.said()).contains("what others have changed since rule set 0", "20 → 21");

            Path fetched = temp.resolve("fetched");
            assertThat(two.rules("fetch", fetched.toString())).as(two.said()).isZero();
            RulesDesk again = RulesDesk.at(fetched, kafka.bootstrap()).change(LEAK, "memory: 5 min", "memory: 6 min");
            assertThat(again.publish("--yes")).as(again.said()).isZero();
            assertThat(again.said()).contains("5 min → 6 min").doesNotContain("20 →");
            assertThat(RuleFiles.readTests(fetched)).isEqualTo(RuleFiles.readTests(one.folder()));

            // Now the first one is behind, and its own mark tells.
            one.change(LEAK, "value: 21", "value: 22");
            assertThat(one.publish("--yes")).isEqualTo(ExitCode.FINDINGS);
            assertThat(one.said()).contains("the folder was made from rule set", "5 min → 6 min");
            assertThat(one.publish("--yes", "--base=" + newest(kafka).rules().digest()))
                    .as(one.said())
                    .isZero();
        }
    }

    @Test
    void whenThePastIsLookedAt_thenEveryPublicationIsListedAndAnyOneCanBePublishedAgain() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            RulesDesk desk = desk("a", kafka);
            desk.publish("--yes");
            desk.change(LEAK, "value: 20", "value: 21").publish("--yes", "--note=fewer alarms");
            String second = newest(kafka).rules().digest();

            assertThat(desk.rules("history")).as(desk.said()).isZero();
            assertThat(desk.said().lines()).hasSize(3);
            assertThat(desk.said()).contains("any time", "gas office", "+1 −0 ~0", "+0 −0 ~1", "fewer alarms", second);
            assertThat(desk.rules("history", "1")).isZero();
            assertThat(desk.said()).contains("20 → 21").doesNotContain("other file");
            assertThat(desk.rules("history", "7")).isEqualTo(ExitCode.USAGE);

            assertThat(desk.rules("rollback", "--author=duty", "--yes", "--wait=1s"))
                    .isZero();
            assertThat(desk.said()).contains("21 → 20", "published as rule set 2");
            assertThat(newest(kafka).note()).isEqualTo("back to rule set 0");
            assertThat(newest(kafka).base()).isEqualTo(second);
            assertThat(desk.rules("rollback", second, "--author=duty", "--yes", "--wait=1s"))
                    .isZero();
            assertThat(newest(kafka).rules().digest()).isEqualTo(second);
            assertThat(desk.rules("rollback", "3", "--author=duty", "--yes")).isZero();
            assertThat(desk.said()).contains("is the newest already");

            new Quarantines(broker(kafka), TopicNames.standard())
                    .write(List.of(new Quarantine("gas/leak", "0123456789ab", "signals", "601 signals", 1_000)));
            assertThat(desk.rules("history")).isZero();
            assertThat(desk.said()).contains("taken out by the job at 1970-01-01", "gas/leak (signals), 601 signals");
        }
    }

    @Test
    void whenTheWordsForTheRecordWouldNameAPerson_thenTheyAreRefused() {
        RulesDesk desk = RulesDesk.in(temp.resolve("a"), "127.0.0.1:1");
        assertThat(desk.publish("--yes", "--note=ask someone@example.org")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.said()).contains("--note", "name an office");
        assertThat(desk.rules("publish", "--rules=" + desk.folder())).isEqualTo(ExitCode.USAGE);
        assertThat(desk.said()).contains("--author");
    }

    @Test
    void whenNoBrokerAnswers_thenOneLineSaysSo() {
        RulesDesk desk = RulesDesk.in(temp.resolve("a"), "no-such-host.invalid:1");
        assertThat(desk.publish("--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.said().lines()).hasSize(1);
        assertThat(desk.said()).contains("no-such-host.invalid:1").doesNotContain("\tat ");
    }
}
