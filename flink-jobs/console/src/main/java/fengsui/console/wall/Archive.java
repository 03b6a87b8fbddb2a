package fengsui.console.wall;

import fengsui.console.board.Given;
import fengsui.console.board.Place;
import fengsui.console.board.Revision;
import fengsui.event.Position;
import fengsui.topics.Broker;
import fengsui.topics.RecordsAt;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.List;

/** What is on the topics and is only read where somebody looks at one incident. */
public final class Archive {

    /** Somebody waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Broker broker;
    private final TopicNames topics;

    public Archive(Broker broker, TopicNames topics) {
        this.broker = broker.withPatience(PATIENCE);
        this.topics = topics;
    }

    /** Those that are still there. */
    List<TopicRecord> revisions(List<Revision> wanted) {
        return read(topics.warnings(), wanted.stream().map(Revision::place).toList());
    }

    /** Those that are still there. */
    List<TopicRecord> answers(List<Given> wanted) {
        return read(topics.feedback(), wanted.stream().map(Given::place).toList());
    }

    private List<TopicRecord> read(String topic, List<Place> places) {
        return places.isEmpty()
                ? List.of()
                : RecordsAt.of(
                        broker,
                        places.stream()
                                .map(place -> new Position(topic, place.partition(), place.offset()))
                                .toList());
    }
}
