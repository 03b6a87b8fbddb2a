package fengsui.console.board;

import fengsui.console.clock.WallClock;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.NewestRecords;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.pulse.Beats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a board what is on the topics: the alert topic's last day, what stands from before that, then every record from
 * there on, answers and the job's heartbeats beside them. Not thread-safe.
 */
final class Sources implements AutoCloseable {

    /** More records than any job says between two heartbeats. */
    private static final int HEALTH_BACK = 2_000;

    /** Transactions that are open when reading begins are waited for. */
    private static final Duration COMMIT = Duration.ofSeconds(5);

    /** Short: answers and heartbeats are looked for as often. */
    private static final Duration POLL = Duration.ofMillis(50);

    private final Board board;
    private final String cluster;
    private final TopicReader warnings;
    private final TopicReader answers;
    private final TopicReader health;
    private final Beats beats = new Beats();

    private Sources(Board board, String cluster, TopicReader warnings, TopicReader answers, TopicReader health) {
        this.board = board;
        this.cluster = cluster;
        this.warnings = warnings;
        this.answers = answers;
        this.health = health;
    }

    /**
     * Returns once the board knows what stands; what it knew before is forgotten.
     *
     * @throws KafkaUnavailable where the topics cannot be read
     */
    static Sources open(Broker broker, TopicNames topics, Board board) {
        String cluster = broker.cluster();
        Collection<Told> newest = NewestRecords.read(broker, topics.warningsState(), COMMIT, ToldReader::newest);
        long since =
                newest.stream().mapToLong(told -> told.times().sent()).max().orElse(Lives.KEPT_MILLIS)
                        - Lives.KEPT_MILLIS;
        List<TopicReader> opened = new ArrayList<>();
        try {
            opened.add(TopicReader.since(broker, topics.warnings(), since));
            opened.add(TopicReader.since(broker, topics.feedback(), since));
            opened.add(TopicReader.fromLast(broker, topics.health(), HEALTH_BACK));
            Sources sources = new Sources(board, cluster, opened.get(0), opened.get(1), opened.get(2));
            sources.begin(newest, TopicOffsets.read(broker, List.of(topics.warnings(), topics.feedback())));
            return sources;
        } catch (RuntimeException e) {
            opened.forEach(TopicReader::close);
            throw e;
        }
    }

    private void begin(Collection<Told> newest, TopicOffsets now) {
        Map<Channel, Long> from = new HashMap<>();
        warnings.positions().forEach((partition, offset) -> from.put(Channel.warnings(partition), offset));
        answers.positions().forEach((partition, offset) -> from.put(Channel.answers(partition), offset));
        board.begin(cluster, from);
        // What is written meanwhile is news: of topics that are written to all the time there is no end.
        while (!warnings.passed(now)) {
            warnings.poll(POLL).forEach(this::warning);
        }
        board.remember(newest);
        while (!answers.passed(now)) {
            answers.poll(POLL).forEach(this::answer);
        }
        board.readAnswers(answers.positions());
        health.upToNow().forEach(this::health);
        board.ready();
    }

    /** Which cluster they come from. */
    String cluster() {
        return cluster;
    }

    /** Hands on what has come; false where nothing has. */
    boolean poll() {
        List<TopicRecord> told = warnings.poll(POLL);
        told.forEach(this::warning);
        List<TopicRecord> given = answers.poll(Duration.ZERO);
        given.forEach(this::answer);
        board.readAnswers(answers.positions());
        List<TopicRecord> said = health.poll(Duration.ZERO);
        said.forEach(this::health);
        return !told.isEmpty() || !given.isEmpty() || !said.isEmpty();
    }

    private void warning(TopicRecord record) {
        Told told = ToldReader.of(record).orElse(null);
        Place place = told == null ? null : told.place();
        if (told == null || place == null) {
            board.skip(
                    Channel.warnings(record.position().partition()),
                    record.position().offset());
        } else {
            board.take(told, place);
        }
    }

    private void answer(TopicRecord record) {
        Given.of(record)
                .ifPresentOrElse(
                        board::take,
                        () -> board.skip(
                                Channel.answers(record.position().partition()),
                                record.position().offset()));
    }

    private void health(TopicRecord record) {
        beats.of(record).ifPresent(beat -> board.beat(beat, Math.min(WallClock.now(), record.timestamp())));
    }

    @Override
    public void close() {
        warnings.close();
        answers.close();
        health.close();
    }
}
