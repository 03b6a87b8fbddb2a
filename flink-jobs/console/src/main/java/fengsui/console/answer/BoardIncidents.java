package fengsui.console.answer;

import fengsui.answer.Answer;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.console.board.Board;
import fengsui.console.board.Given;
import fengsui.console.board.Place;
import fengsui.console.board.Revision;
import fengsui.console.board.Standing;
import fengsui.event.Position;
import fengsui.risk.Grade;
import fengsui.topics.Broker;
import fengsui.topics.RecordsAt;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands on the board. */
record BoardIncidents(Board board, Broker broker, TopicNames topics) implements Incidents {

    @Override
    public Optional<Open> find(String incidentId) {
        return board.find(incidentId)
                .map(Standing::last)
                .flatMap(told -> view(told.json()))
                .map(BoardIncidents::open);
    }

    private static Open open(WarningView view) {
        return new Open(
                view.incidentId(),
                view.where().district(),
                view.where().area(),
                view.hazard(),
                view.times().sent(),
                view.revision(),
                view.grade());
    }

    @Override
    public Optional<Grade> gradeAt(String incidentId, int revision) {
        return board.find(incidentId).stream()
                .flatMap(standing -> standing.revisions().stream())
                .filter(known -> known.number() == revision)
                .map(Revision::place)
                .findFirst()
                .flatMap(this::gradeAt);
    }

    private Optional<Grade> gradeAt(Place place) {
        Position position = new Position(topics.warnings(), place.partition(), place.offset());
        return RecordsAt.of(broker, List.of(position)).stream()
                .findFirst()
                .flatMap(record -> view(record.value()))
                .map(WarningView::grade);
    }

    @Override
    public List<Answer> answers(String incidentId) {
        return board.find(incidentId).map(Standing::answers).orElse(List.of()).stream()
                .map(Given::answer)
                .toList();
    }

    @Override
    public boolean catchUp(Duration patience) throws InterruptedException {
        Map<Integer, Long> ends = new HashMap<>();
        TopicOffsets.read(broker, List.of(topics.feedback()))
                .ranges()
                .forEach((partition, range) -> ends.put(number(partition), range.end()));
        return board.awaitAnswers(ends, patience);
    }

    /** Of {@code topic-3}. */
    private static int number(String partition) {
        return Integer.parseInt(partition.substring(partition.lastIndexOf('-') + 1));
    }

    @Override
    public long clock() {
        return board.clock();
    }

    private static Optional<WarningView> view(byte @Nullable [] record) {
        try {
            return record == null ? Optional.empty() : Optional.of(WarningJson.read(record));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
