package fengsui.cli.run;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.Console;
import fengsui.cli.console.CtrlC;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.RunningJob;
import fengsui.codec.Control;
import fengsui.job.JobPreflight;
import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.ControlTopic.Entry;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.PreflightReport;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job on a Flink cluster inside this process, against a Kafka outside it. */
final class Run {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Console console;
    private final Broker broker;
    private final JobSettings settings;
    private Map<String, String> cluster = Map.of();

    Run(Console console, Broker broker, JobSettings settings) {
        this.console = console;
        this.broker = broker;
        this.settings = settings;
    }

    /** With these settings of the Flink in this process. */
    Run measured(Map<String, String> how) {
        cluster = how;
        return this;
    }

    /** Returns the exit code. */
    int untilStopped(Control rules, int parallelism, Duration atMost) throws InterruptedException {
        try {
            return work(rules, parallelism, atMost);
        } catch (KafkaUnavailable e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    /** Topics and rules as the job wants them, for one that runs elsewhere. */
    void prepare(Control rules) {
        broker.check();
        prepared(rules);
    }

    private int work(Control folder, int parallelism, Duration atMost) throws InterruptedException {
        try (CtrlC ctrlC = CtrlC.listen()) {
            broker.check();
            LoadedRules rules = prepared(folder);
            try (EmbeddedFlink flink = EmbeddedFlink.startWith(parallelism, cluster)) {
                StreamExecutionEnvironment env = flink.environment();
                new KafkaWarningJob(broker, settings).build(env, rules, Boundedness.CONTINUOUS_UNBOUNDED);
                RunningJob job = flink.submit(env, KafkaWarningJob.NAME);
                say("running; warnings go to " + settings.topics().warnings() + " at " + broker.bootstrap()
                        + ". Ctrl-C stops it.");
                follow(job, ctrlC, atMost);
            }
            say("stopped");
            return ctrlC.pressed() ? ExitCode.INTERRUPTED : ExitCode.FINE;
        }
    }

    private static void follow(RunningJob job, CtrlC ctrlC, Duration atMost) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        while (!ctrlC.pressed() && watch.elapsed().compareTo(atMost) < 0 && !job.await(LOOK_AGAIN)) {
            // The job goes on.
        }
        job.cancel();
    }

    /** The rules that hold: those of {@code folder} only where nobody has published any. */
    private LoadedRules prepared(Control folder) {
        TopicNames topics = settings.topics();
        mustBeFit(JobPreflight.rights(broker, settings));
        List<String> created = Topics.create(broker, topics, TopicPlan.live());
        if (!created.isEmpty()) {
            say("created topics " + String.join(", ", created));
        }
        ControlTopic control = new ControlTopic(broker, topics);
        Optional<Entry> newest = control.newestEntry();
        LoadedRules rules =
                RuleSetLoader.load(newest.map(Entry::control).orElse(folder).rules());
        mustBeFit(JobPreflight.check(broker, settings, rules.ruleSet()));
        newest.ifPresentOrElse(entry -> tell(entry, folder), () -> publish(control, folder));
        rules.shortcomings().forEach(this::say);
        return rules;
    }

    private void mustBeFit(PreflightReport report) {
        report.warnings().forEach(line -> say("warning: " + line));
        if (!report.errors().isEmpty()) {
            throw new UserError(String.join("\n", report.errors()));
        }
    }

    private void publish(ControlTopic control, Control folder) {
        control.publish(folder);
        say("published rules " + folder.rules().digest());
    }

    /** What others have published, at a desk and after checks, must not be gone because this was started again. */
    private void tell(Entry newest, Control folder) {
        String digest = folder.rules().digest();
        if (newest.digest().equals(digest)) {
            say("rules " + digest + " are published already");
            return;
        }
        say("running rule set " + newest.offset() + " (" + newest.digest() + ", by "
                + newest.control().author() + "), the newest on "
                + settings.topics().control()
                + "; the folder is another (" + digest + ") and is not published."
                + " To run it: ./fengsui rules publish --bootstrap " + broker.bootstrap());
    }

    private void say(String line) {
        console.err().println("fengsui run: " + line);
    }
}
