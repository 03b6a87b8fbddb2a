package fengsui.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.live.LiveJob;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What has to be there before something else starts the job. */
@Timeout(180)
class RunPrepareTest {

    @Test
    void whenItIsPreparedTwice_thenTopicsAndRulesAreThereOnceAndNoJobRuns() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            String[] line = {"run", "--prepare", "--bootstrap=" + kafka.bootstrap(), "--rules=../../rules"};
            Shell first = new Shell();
            Shell second = new Shell();

            assertThat(first.run(line)).as(first.err()).isZero();
            assertThat(second.run(line)).as(second.err()).isZero();

            assertThat(first.err())
                    .contains("created topics", "published rules")
                    .doesNotContain("running");
            assertThat(second.err()).contains("are published already").doesNotContain("created topics");
            Broker broker = LiveJob.broker(kafka);
            assertThat(new ControlTopic(broker, LiveJob.TOPICS).newestEntry())
                    .hasValueSatisfying(newest -> assertThat(newest.offset()).isZero());
        }
    }

    @Test
    void whenOptionsContradictOneAnother_thenItIsSaidBeforeAnythingIsTouched() {
        assertWrong("--prepare runs no job", "--prepare", "--cluster=127.0.0.1:1");
        assertWrong("--prepare runs no job", "--prepare", "--for=3s");
        assertWrong("--if-none is for --cluster", "--if-none");
    }

    private static void assertWrong(String said, String... options) {
        Shell shell = new Shell();
        String[] line = new String[options.length + 2];
        line[0] = "run";
        line[1] = "--bootstrap=127.0.0.1:1";
        System.arraycopy(options, 0, line, 2, options.length);
        assertThat(shell.run(line)).isEqualTo(2);
        assertThat(shell.err()).contains(said);
    }
}
