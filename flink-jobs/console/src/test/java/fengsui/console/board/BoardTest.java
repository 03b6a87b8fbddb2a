package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fengsui.answer.AnswerKind;
import fengsui.codec.Health;
import fengsui.console.clock.WallClock;
import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.warning.EndReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final Kit kit = Kit.begun(2);
    private final Alerts one = Alerts.of(1);
    private final Alerts two = Alerts.of(2);

    private List<JsonNode> items() {
        return kit.board.snapshot(24).orElseThrow().items().stream()
                .map(BoardTest::tree)
                .toList();
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode only() {
        assertThat(items()).hasSize(1);
        return items().get(0);
    }

    @Test
    void whenARecordComes_thenItsIncidentIsListedAsItStandsOnTheTopic() {
        byte[] record = one.issued(Grade.RED);
        kit.warn(1, record);
        JsonNode item = only();
        assertThat(item.path("id").asText()).isEqualTo(one.incidentId());
        assertThat(item.path("position").asText()).isEqualTo("1:0");
        assertThat(item.path("state").asText()).isEqualTo("new");
        assertThat(item.path("record")).isEqualTo(tree(record));
        assertThat(item.path("answer").isNull()).isTrue();
    }

    @Test
    void whenARecordComesTwice_thenTheSecondChangesNothing() throws InterruptedException {
        byte[] first = one.issued(Grade.BLUE);
        byte[] second = one.regraded(Grade.RED);
        kit.warn(0, first);
        kit.warn(0, second);
        Cursor cursor = kit.board.follow(null);
        assertThat(cursor.next(0).events()).isEmpty();
        // As after a restart of the job from a checkpoint.
        kit.warn(0, first);
        kit.warn(0, second);
        assertThat(cursor.next(0).events()).isEmpty();
        assertThat(only().path("record").path("grade").asText()).isEqualTo("red");
        assertThat(kit.board.find(one.incidentId()).orElseThrow().revisions()).hasSize(2);
    }

    @Test
    void whenAnIncidentEnds_thenItStaysForADayOfEventTime() {
        kit.warn(0, one.issued(Grade.BLUE));
        kit.warn(0, one.ended(Grade.BLUE, EndReason.QUIET, null));
        assertThat(only().path("state").asText()).isEqualTo("ended");
        assertThat(kit.board.find(one.incidentId())).isPresent();
        kit.warn(0, later(two.issued(Grade.RED), "2026-06-02T00:00:30.000Z"));
        assertThat(items()).hasSize(2);
        kit.warn(0, later(two.regraded(Grade.BLUE), "2026-06-02T00:01:30.000Z"));
        assertThat(kit.board.find(one.incidentId())).isEmpty();
    }

    /** The same record, sent later. */
    private static byte[] later(byte[] record, String sent) {
        return new String(record, StandardCharsets.UTF_8)
                .replaceFirst("\"sent\":\"[^\"]+\"", "\"sent\":\"" + sent + "\"")
                .replaceFirst("\"expires\":\"[^\"]+\"", "\"expires\":\"2026-06-09T00:00:00.000Z\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whenAnAnswerIsOnItsTopic_thenItIsPendingUntilTheJobTellsOfIt() {
        kit.warn(0, one.issued(Grade.RED));
        kit.answer(1, Kit.answer(one, AnswerKind.ACCEPTED, "a-1", Alerts.START));
        JsonNode pending = only();
        assertThat(pending.path("state").asText()).isEqualTo("answered");
        assertThat(pending.path("answer").path("id").asText()).isEqualTo("a-1");
        assertThat(pending.path("answer").path("pending").asBoolean()).isTrue();
        kit.warn(0, one.accepted(Grade.RED, "dispatch-119"));
        assertThat(only().path("answer").path("pending").asBoolean()).isFalse();
        assertThat(only().path("answer").path("state").asText()).isEqualTo("accepted");
        assertThat(only().path("answer").path("id").asText()).isEqualTo("a-1");
    }

    @Test
    void whenSomebodyRemarks_thenTheIncidentIsNotAnsweredByIt() {
        kit.warn(0, one.issued(Grade.RED));
        kit.answer(0, Kit.answer(one, AnswerKind.COMMENT, "a-1", Alerts.START));
        assertThat(only().path("state").asText()).isEqualTo("new");
        assertThat(kit.board.find(one.incidentId()).orElseThrow().answers()).hasSize(1);
    }

    @Test
    void whenNobodyAnsweredInTime_thenTheIncidentIsOverdue() {
        String due = new String(one.issued(Grade.RED), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"ackBy\":\"2026-06-01T00:00:30.000Z\",");
        kit.warn(0, due.getBytes(StandardCharsets.UTF_8));
        JsonNode told = only();
        assertThat(told.path("state").asText()).isEqualTo("new");
        assertThat(told.path("then"))
                .extracting(step -> step.path("state").asText())
                .containsExactly("overdue", "ended");
        assertThat(told.path("then").path(0).path("from").asLong())
                .isEqualTo(Instant.parse("2026-06-01T00:00:30Z").toEpochMilli());
        // Another incident's record shows how late it is by the engine's clock.
        two.issued(Grade.BLUE);
        kit.warn(0, two.regraded(Grade.BLUE));
        assertThat(items())
                .filteredOn(item -> item.path("id").asText().equals(one.incidentId()))
                .extracting(item -> item.path("state").asText())
                .containsExactly("overdue");
    }

    @Test
    void whenAnIncidentIsTooOldToBeReadAgain_thenItIsKnownByItsNewestRecord() {
        Told newest = ToldReader.newest(Kit.record(0, 7, one.issued(Grade.RED))).orElseThrow();
        kit.board.remember(List.of(newest));
        assertThat(only().path("position").isNull()).isTrue();
        kit.warn(0, one.regraded(Grade.BLUE));
        assertThat(only().path("position").asText()).isEqualTo("0:0");
    }

    @Test
    void whenNothingWasReadYet_thenNothingIsToldRatherThanHalf() {
        Board early = new Board();
        assertThat(early.snapshot(24)).isEmpty();
        early.begin(Kit.CLUSTER, Map.of(Channel.warnings(0), 0L));
        assertThat(early.snapshot(24)).isEmpty();
        early.ready();
        assertThat(early.snapshot(24)).isPresent();
    }

    @Test
    void whenTheClockWasGuessedTooFarAhead_thenItWaitsRatherThanGoesBack() {
        kit.board.beat(beat(Alerts.START, 0), WallClock.now() - 4_000);
        kit.board.beat(beat(Alerts.START + 240_000, 0), WallClock.now() - 2_000);
        long ahead = kit.board.beat().now();
        assertThat(ahead).isGreaterThan(Alerts.START + 300_000);
        kit.board.beat(beat(Alerts.START + 250_000, 0), WallClock.now());
        assertThat(kit.board.beat().now()).isGreaterThanOrEqualTo(ahead);
        assertThat(kit.board.clock()).isEqualTo(Alerts.START + 250_000);
    }

    @Test
    void whenAnotherDayIsReplayed_thenNobodyIsToldThatWarningsAreMonthsBehind() {
        kit.board.beat(beat(Alerts.START, 75_000), WallClock.now());
        assertThat(kit.board.beat().behindMillis()).isEqualTo(75_000);
        kit.board.beat(beat(Alerts.START, 15_206_743_748L), WallClock.now());
        assertThat(kit.board.beat().behindMillis()).isNull();
        assertThat(kit.board.beat().replays()).isTrue();
    }

    private static Health beat(long clock, long lag) {
        return new Health("job", clock, "ok", "running", new TreeMap<>(Map.of("clock", clock, "lag", lag)));
    }

    @Test
    void whenVeryManyHaveEnded_thenOnlyTheLastOfThemAreKept() {
        for (int i = 1; i <= Lives.MOST_ENDED + 10; i++) {
            Alerts some = Alerts.of(i);
            kit.warn(0, some.issued(Grade.BLUE));
            kit.warn(0, some.ended(Grade.BLUE, EndReason.QUIET, null));
        }
        assertThat(kit.board.snapshot(24).orElseThrow().items()).hasSize(Lives.MOST_ENDED);
        assertThat(kit.board.find(Alerts.of(10).incidentId())).isEmpty();
        assertThat(kit.board.find(Alerts.of(11).incidentId())).isPresent();
    }

    @Test
    void whenAnIncidentIsToldAgainAndAgain_thenItsFirstRecordAndTheNewestAreRemembered() {
        kit.warn(0, one.issued(Grade.BLUE));
        for (int i = 0; i < 300; i++) {
            kit.warn(0, one.regraded(Grade.RED));
        }
        List<Revision> kept = kit.board.find(one.incidentId()).orElseThrow().revisions();
        assertThat(kept).hasSize(200);
        assertThat(kept.get(0).number()).isEqualTo(1);
        assertThat(kept.get(199).number()).isEqualTo(301);
    }

    @Test
    void whenKafkaIsAway_thenTheBeatSaysSinceWhenAndKeepsToIt() {
        kit.board.lost(1_000, "no broker answered");
        kit.board.lost(9_000, "no broker answered");
        assertThat(kit.board.beat().kafka()).isEqualTo("lost");
        assertThat(kit.board.beat().since()).isEqualTo(1_000);
        kit.board.found();
        assertThat(kit.board.beat().kafka()).isEqualTo("ok");
        assertThat(kit.board.beat().since()).isNull();
    }
}
