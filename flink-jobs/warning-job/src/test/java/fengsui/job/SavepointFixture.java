package fengsui.job;

import fengsui.codec.CanonicalEventJson;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.codec.StateJson;
import fengsui.codec.feed.Feeds;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.ListInput;
import fengsui.job.wire.Edition;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RuleEdition;
import fengsui.warning.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;

/**
 * What lies beside a savepoint that some version of the job took: all that is needed to go on from it, and to know what must
 * come out. It stands on formats alone that every later version has to read anyway.
 *
 * @param subtasks of the job that took it
 * @param publications the rule sets, in their order; the last one was known, and had yet to begin
 * @param said what the job before it left on its topics
 */
record SavepointFixture(int subtasks, List<Publication> publications, Said said) {

    /** A rule set, and when it holds, epoch milliseconds; the first one has always held. */
    record Publication(SortedMap<String, String> files, long effectiveAt) {

        RuleBundle bundle() {
            return new RuleBundle(files);
        }

        RuleEdition edition() {
            return new RuleEdition(effectiveAt, RuleSetLoader.load(bundle()).ruleSet());
        }
    }

    /**
     * What came before the savepoint.
     *
     * @param signals ids of those that stood
     * @param corrected how many copies of events had come late
     */
    record Said(List<Warning> warnings, List<String> signals, long corrected) {}

    private static final int BOUND_MILLIS = 1_000;
    private static final String TOPIC = "events";

    SavepointFixture with(Said other) {
        return new SavepointFixture(subtasks, publications, other);
    }

    RuleBundle first() {
        return publications.get(0).bundle();
    }

    /** All {@code events}, and the rule sets after the first. The readers are as many as subtasks. */
    ListInput input(List<SafetyEvent> events, RateLimiterStrategy<?> pace) {
        ListInput input = new ListInput(events, pace, new EventTimeStrategy(BOUND_MILLIS, null).afterEachEvent())
                .dealtTo(subtasks);
        for (int number = 1; number < publications.size(); number++) {
            input = input.publishing(number * events.size() / 10, edition(number));
        }
        return input;
    }

    private Edition edition(int number) {
        Publication publication = publications.get(number);
        return new Edition(number, publication.bundle(), publication.effectiveAt());
    }

    /** How many of the events had been read when the savepoint was taken. */
    static int half(List<SafetyEvent> events) {
        return events.size() / 2;
    }

    /** What all {@code events} come to. */
    Rehearsal expected(List<SafetyEvent> events) {
        return Rehearsal.of(publications.stream().map(Publication::edition).toList(), events);
    }

    static Path savepoint(Path directory) {
        return directory.resolve("savepoint");
    }

    static SavepointFixture read(Path directory) throws IOException {
        return StateJson.read(Files.readAllBytes(directory.resolve("fixture.json")), SavepointFixture.class);
    }

    void write(Path directory) throws IOException {
        Files.write(directory.resolve("fixture.json"), StateJson.write(this));
    }

    /** In the order of their arrival. */
    static List<SafetyEvent> events(Path directory) throws IOException {
        RecordDecoder decoder = Feeds.canonical().decoder();
        List<SafetyEvent> events = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("events.jsonl"))) {
            Position position = new Position(TOPIC, 0, events.size());
            byte[] value = line.getBytes(StandardCharsets.UTF_8);
            if (decoder.decode(new RawRecord(position, -1, null, value)) instanceof Intake.Decoded decoded) {
                events.addAll(decoded.events());
            } else {
                throw new IOException("no event: " + line);
            }
        }
        return events;
    }

    static void write(List<SafetyEvent> events, Path directory) throws IOException {
        List<String> lines = events.stream()
                .map(event -> new String(CanonicalEventJson.write(event), StandardCharsets.UTF_8))
                .toList();
        Files.write(directory.resolve("events.jsonl"), lines);
    }
}
