package fengsui.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.live.LiveJob;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.job.testkit.TestRules;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose rules a job runs that is started again. */
@Timeout(180)
class RunRulesTest {

    @Test
    void whenOthersHavePublished_thenTheirRulesRunAndTheFolderStaysUnpublished() {
        RuleBundle theirs = TestRules.bundle();
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            LiveJob.createTopics(broker);
            ControlTopic control = new ControlTopic(broker, LiveJob.TOPICS);
            control.publish(new Control(theirs, "duty-office", 0));
            Shell shell = new Shell();

            assertThat(shell.run("run", "--bootstrap=" + kafka.bootstrap(), "--rules=../../rules", "--for=1s"))
                    .as(shell.err())
                    .isZero();

            assertThat(shell.err())
                    .contains("running rule set 0 (" + theirs.digest() + ", by duty-office)")
                    .contains("./fengsui rules publish --bootstrap " + kafka.bootstrap());
            List<String> digests = new ArrayList<>();
            control.each(entry -> digests.add(entry.digest()));
            assertThat(digests).containsExactly(theirs.digest());
        }
    }
}
