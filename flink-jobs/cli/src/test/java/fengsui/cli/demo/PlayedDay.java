package fengsui.cli.demo;

import fengsui.cli.console.CtrlC;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.listen.TopicTail;
import fengsui.cli.listen.Warnings;
import fengsui.cli.live.LiveJob;
import fengsui.cli.sim.CityDay;
import fengsui.cli.sim.Murmur;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningView;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.job.Pace;
import fengsui.rule.RuleFiles;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Plays the demo's day to a job with the rules that we ship, fast, and keeps the alert topic. One partition a topic, each of
 * which speaks: nothing comes late, however busy the machine.
 */
record PlayedDay(List<TopicRecord> records) {

    private static final double SPEED = 3600;

    /** A topic may be heard of a minute later than the others. */
    private static final Dispatcher.Pause PAUSE =
            new Dispatcher.Pause(Duration.ofMinutes(1).toMillis(), Duration.ofMinutes(1));

    /** Nothing is ever idle. */
    private static final Duration IDLE = Duration.ofMinutes(2);

    /** Until {@code last} has been told. */
    static PlayedDay until(Duration length, Predicate<WarningView> last) throws InterruptedException {
        Demo.Script script = new Demo.Script(Duration.ofMillis((long) (length.toMillis() / SPEED)), SPEED, 1);
        RuleBundle rules = RuleFiles.read(Path.of("../../rules"));
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                CtrlC ctrlC = CtrlC.listen()) {
            Broker broker = LiveJob.broker(kafka);
            Topics.create(broker, LiveJob.TOPICS, TopicPlan.history(1));
            new ControlTopic(broker, LiveJob.TOPICS).publish(new Control(rules, "test", CityDay.START));
            try (LiveJob live = LiveJob.start(broker, settings(), rules, Map.of())) {
                live.await(broker, LiveJob.TOPICS.health(), 1);
                Dispatcher dispatcher = new Dispatcher(broker, LiveJob.TOPICS, PAUSE, order -> {});
                try (TopicTail unused = TopicTail.start(
                        broker,
                        LiveJob.TOPICS.warnings(),
                        record -> Warnings.of(record).ifPresent(dispatcher::take))) {
                    new Player(broker, LiveJob.TOPICS, script)
                            .play(Murmur.under(CityDay.of(1), length), dispatcher, live.job(), ctrlC);
                }
                return new PlayedDay(upTo(last, broker, live));
            }
        }
    }

    private static JobSettings settings() {
        Pace pace = new Pace(Duration.ZERO, IDLE, Duration.ofSeconds(10), Duration.ofMillis(200));
        return LiveJob.settings(Guarantee.AT_LEAST_ONCE)
                .withIssuer(new WarningContext("fengsui-demo", "Exercise"))
                .withPace(pace);
    }

    private static List<TopicRecord> upTo(Predicate<WarningView> last, Broker broker, LiveJob live) {
        List<TopicRecord> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, LiveJob.TOPICS.warnings())) {
            live.await("the last record of the day", () -> {
                records.addAll(reader.poll(Duration.ofMillis(100)));
                return records.stream().map(PlayedDay::view).anyMatch(last);
            });
        }
        return List.copyOf(records);
    }

    static WarningView view(TopicRecord record) {
        return Warnings.of(record).orElseThrow();
    }

    List<WarningView> views() {
        return records.stream().map(PlayedDay::view).toList();
    }

    /** What was told of {@code hazard} in an area whose code begins so, oldest first. */
    List<WarningView> of(String hazard, String within) {
        return views().stream()
                .filter(view -> new Deed.Which(hazard, within, 0).fits(view))
                .toList();
    }
}
