package fengsui.benchmark.watch;

import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.WarningContext;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The job's part: topics with open incidents, what is new of them, and a sign of life now and then. Not thread-safe. */
final class IncidentsTopic implements AutoCloseable {

    private static final long SECOND = 1_000;
    /** A prime: whatever is new is new elsewhere. */
    private static final int STRIDE = 7_919;

    private final TopicNames topics = TopicNames.standard();
    private final OpenIncidents incidents = new OpenIncidents();
    private final TopicWriter writer;
    private final int open;
    private int turn = 1;
    private int red;

    private IncidentsTopic(TopicWriter writer, int open) {
        this.writer = writer;
        this.open = open;
    }

    /** Makes the topics. */
    static IncidentsTopic of(Broker broker, int open) {
        Topics.create(broker, TopicNames.standard(), TopicPlan.live());
        return new IncidentsTopic(TopicWriter.open(broker), open);
    }

    /** How many are open, red ones that were told of besides. */
    int open() {
        return open + red;
    }

    void fill() {
        for (int number = 0; number < open; number++) {
            tell(number, incidents.first(number));
        }
        beat();
    }

    void rest(int seconds) throws InterruptedException {
        for (int second = 0; second < seconds; second++) {
            beat();
            Thread.sleep(SECOND);
        }
    }

    /** A second's worth: of every incident in its turn another grade, none of them red. */
    void update(int updates) throws InterruptedException {
        long began = System.nanoTime();
        beat();
        for (int i = 0; i < updates; i++) {
            int number = 1 + turn++ * STRIDE % (open - 1);
            Instant onset = OpenIncidents.START.plusSeconds(number);
            tell(number, incidents.record(number, 1 + turn, 1 + turn % 3, OpenIncidents.place(number), onset));
        }
        Thread.sleep(
                Math.max(0, SECOND - Duration.ofNanos(System.nanoTime() - began).toMillis()));
    }

    /** One that comes first in the list. Returns the place that it is shown with. */
    String tellOfARedOne() {
        red++;
        int number = open + red;
        String place = "probe-" + red + "-here";
        byte[] record = incidents.record(number, 1, 0, place, OpenIncidents.START.minusSeconds(red));
        writer.write(Outgoing.of(topics.warningsState(), OpenIncidents.id(number), record));
        writer.writeNow(Outgoing.of(topics.warnings(), OpenIncidents.id(number), record));
        return place;
    }

    private void tell(int number, byte[] record) {
        for (String topic : List.of(topics.warnings(), topics.warningsState())) {
            writer.write(Outgoing.of(topic, OpenIncidents.id(number), record));
        }
    }

    private void beat() {
        long clock = OpenIncidents.START.toEpochMilli();
        Health health = new Health("job", clock, "ok", "running", new TreeMap<>(Map.of("clock", clock, "lag", 2_000L)));
        writer.writeNow(
                Outgoing.of(topics.health(), "job", HealthJson.write(health, new WarningContext("bench", "Actual"))));
    }

    @Override
    public void close() {
        writer.close();
    }
}
