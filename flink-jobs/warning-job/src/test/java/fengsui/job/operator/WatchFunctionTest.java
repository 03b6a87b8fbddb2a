package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.area.AreaChain;
import fengsui.codec.Health;
import fengsui.device.Supply;
import fengsui.device.SupplyNews;
import fengsui.event.EventKind;
import fengsui.job.testkit.Scenario;
import fengsui.job.wire.FeedBeat;
import fengsui.job.wire.Forms;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed's stop is told once, and its end once. */
class WatchFunctionTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long STOP = 3 * DAY;

    private static final class Harness extends KeyedOneInputStreamOperatorTestHarness<String, FeedBeat, Health> {

        Harness() throws Exception {
            super(new KeyedProcessOperator<>(new WatchFunction()), FeedBeat::feed, Types.STRING, 16, 1, 0);
            setup(Forms.HEALTH.createSerializer(new SerializerConfigImpl()));
        }

        void beat(String feed, long after, long count) throws Exception {
            long time = FeedBeats.beatAfter(START + after);
            processElement(new StreamRecord<>(new FeedBeat(supply(feed), time, count)));
        }

        List<SupplyNews> supplies() {
            Queue<StreamRecord<SupplyNews>> records = getSideOutput(Tags.SUPPLIES);
            return records == null
                    ? List.of()
                    : records.stream().map(StreamRecord::getValue).toList();
        }

        void pass(long after) throws Exception {
            processWatermark(new Watermark(START + after));
        }
    }

    private static Supply supply(String feed) {
        return new Supply(feed, EventKind.VIDEO, "smoke", new AreaChain("city", "city", "city", "city", "city"));
    }

    /** Six records a minute, as so many subtasks say; another feed goes on for ever. */
    private static Scenario<Harness> stopping(int subtasks) {
        Scenario<Harness> scenario = new Scenario<>(Harness::new);
        for (long hour = 0; hour < STOP + 12 * HOUR; hour += 6 * HOUR) {
            long from = hour;
            scenario.then(harness -> hours(harness, from, subtasks));
        }
        return scenario;
    }

    private static void hours(Harness harness, long from, int subtasks) throws Exception {
        for (long minute = from; minute < from + 6 * HOUR; minute += MINUTE) {
            for (int subtask = 0; subtask < subtasks && from < STOP; subtask++) {
                harness.beat("stops", minute, 6 / subtasks);
            }
            harness.beat("goes-on", minute, 6);
            harness.pass(minute);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whenAFeedStops_thenItIsToldOnceAndItsEndOnceHoweverManySayIt(int subtasks) throws Exception {
        Scenario<Harness> scenario = stopping(subtasks)
                .then(harness -> harness.beat("stops", STOP + 12 * HOUR, 1))
                .then(harness -> harness.pass(STOP + 12 * HOUR + MINUTE));
        List<Health> told = scenario.said(Harness::extractOutputValues);
        assertThat(told)
                .extracting(Health::subject, Health::status)
                .containsExactly(tuple("feed/stops", "degraded"), tuple("feed/stops", "ok"));
        assertThat(told.get(0).time()).isBetween(START + STOP, START + STOP + 10 * MINUTE);
        assertThat(told.get(0).figures()).containsEntry("expectedEvery", MINUTE / 6);
        assertThat(told.get(1).figures()).containsEntry("silentFor", 12 * HOUR + MINUTE);
    }

    @Test
    void whenAFeedStops_thenWhatItDeliveredIsMissedUntilItIsBack() throws Exception {
        Scenario<Harness> scenario = stopping(1)
                .then(harness -> harness.beat("stops", STOP + 12 * HOUR, 1))
                .then(harness -> harness.pass(STOP + 12 * HOUR + MINUTE));
        List<SupplyNews> news = scenario.said(Harness::supplies);
        assertThat(news)
                .contains(
                        new SupplyNews.OfSource(supply("stops"), true, 1, FeedBeats.beatAfter(START)),
                        new SupplyNews.OfSource(supply("goes-on"), true, 1, FeedBeats.beatAfter(START)))
                .hasSize(4);
        assertThat(news.subList(2, 4))
                .extracting(one -> ((SupplyNews.OfFeed) one).feed(), one -> ((SupplyNews.OfFeed) one).stopped())
                .containsExactly(tuple("stops", true), tuple("stops", false));
    }

    @Test
    void whenAFeedMakesItsWordsUp_thenNotAllOfThemAreRemembered() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            for (int n = 0; n < 1_000; n++) {
                Supply madeUp = new Supply(
                        "stops", EventKind.VIDEO, "word-" + n, supply("stops").area());
                harness.processElement(new StreamRecord<>(new FeedBeat(madeUp, START, 1)));
            }
            assertThat(harness.supplies()).hasSize(256);
        }
    }

    @Test
    void whenTheInputEnds_thenNoFeedIsSaidToHaveStopped() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            for (long from = 0; from < STOP; from += 6 * HOUR) {
                hours(harness, from, 1);
            }
            harness.processWatermark(Watermark.MAX_WATERMARK);
            assertThat(harness.extractOutputValues()).isEmpty();
        }
    }
}
