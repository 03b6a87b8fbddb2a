package fengsui.console.board;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.codec.answer.AnswerJson;
import fengsui.event.Position;
import fengsui.testkit.Alerts;
import fengsui.topics.TopicRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A board that is told of records as the topics would have them. Not thread-safe. */
final class Kit {

    static final String CLUSTER = "kit";

    /** How many changes it keeps. */
    static final int MOST = 1_000;

    final Board board = new Board(new ChangeLog(MOST, Long.MAX_VALUE));
    private final Map<Channel, Long> ends =
            new TreeMap<>((one, other) -> one.name().compareTo(other.name()));

    /** One whose topics are empty, and all of them read. */
    static Kit begun(int partitions) {
        Kit kit = new Kit();
        for (int i = 0; i < partitions; i++) {
            kit.ends.put(Channel.warnings(i), 0L);
            kit.ends.put(Channel.answers(i), 0L);
        }
        kit.board.begin(CLUSTER, kit.ends);
        kit.board.ready();
        return kit;
    }

    void warn(int partition, byte[] record) {
        TopicRecord read = record(partition, next(Channel.warnings(partition)), record);
        Told told = ToldReader.of(read).orElseThrow();
        board.take(told, new Place(partition, read.position().offset(), read.timestamp()));
    }

    void answer(int partition, Answer answer) {
        board.take(Given.of(record(
                        partition, next(Channel.answers(partition)), AnswerJson.write(answer, "seen by the caretaker")))
                .orElseThrow());
    }

    private long next(Channel channel) {
        long offset = ends.getOrDefault(channel, 0L);
        ends.put(channel, offset + 1);
        return offset;
    }

    static TopicRecord record(int partition, long offset, byte[] value) {
        return new TopicRecord(new Position("topic", partition, offset), 1_000 + offset, "key", Map.of(), value);
    }

    static TopicRecord record(String value) {
        return record(0, 0, value.getBytes(StandardCharsets.UTF_8));
    }

    static Answer answer(Alerts alerts, AnswerKind kind, String id, long time) {
        String number = kind == AnswerKind.ACCEPTED ? "C-1" : null;
        return new Answer(id, alerts.incidentId(), "old-town", kind, time, "dispatch-119", number, null, null, null);
    }
}
