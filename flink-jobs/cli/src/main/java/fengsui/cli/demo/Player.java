package fengsui.cli.demo;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.CtrlC;
import fengsui.cli.embed.RunningJob;
import fengsui.cli.sim.CityDay;
import fengsui.codec.CanonicalEventJson;
import fengsui.event.SafetyEvent;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Writes a day's events to Kafka, each when its moment has come at the chosen speed. The day stands still while the
 * dispatcher answers: however fast it is played and however busy the machine is, the same comes of it.
 */
final class Player {

    private static final double NANOS = 1e6;

    private final Broker broker;
    private final TopicNames topics;
    private final Demo.Script script;

    Player(Broker broker, TopicNames topics, Demo.Script script) {
        this.broker = broker;
        this.topics = topics;
        this.script = script;
    }

    /**
     * Returns when the time is over, the day is, the job has ended, or the person at the keyboard has had enough.
     *
     * @param day in the order of event time
     */
    void play(Stream<SafetyEvent> day, Dispatcher dispatcher, RunningJob job, CtrlC ctrlC) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        try (TopicWriter writer = TopicWriter.open(broker)) {
            Iterator<SafetyEvent> events = day.iterator();
            Duration stood = Duration.ZERO;
            while (events.hasNext() && !job.isDone()) {
                SafetyEvent event = events.next();
                Duration due = due(event);
                boolean last = due.compareTo(script.length()) > 0;
                Duration wait = (last ? script.length() : due).plus(stood).minus(watch.elapsed());
                if (ctrlC.within(wait) || last) {
                    return;
                }
                stood = stood.plus(dispatcher.reach(event.eventTime(), ctrlC));
                writer.write(
                        Outgoing.of(topics.input(event.kind()), event.sourceId(), CanonicalEventJson.write(event)));
            }
        }
    }

    /** When, since the beginning and in real time. */
    private Duration due(SafetyEvent event) {
        return Duration.ofNanos((long) ((event.eventTime() - CityDay.START) * NANOS / script.speed()));
    }
}
