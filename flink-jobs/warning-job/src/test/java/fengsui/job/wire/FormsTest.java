package fengsui.job.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Rejection;
import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.baseline.Anomaly;
import fengsui.baseline.AnomalyKind;
import fengsui.codec.Intake;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.codec.answer.AnswerRecord;
import fengsui.device.BlindRules;
import fengsui.device.Device;
import fengsui.device.KnownDevice;
import fengsui.device.Supply;
import fengsui.device.SupplyNews;
import fengsui.event.EventKind;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.event.SensorReading;
import fengsui.figures.Days;
import fengsui.figures.Life;
import fengsui.figures.RuleFigures;
import fengsui.figures.Settled;
import fengsui.figures.Told;
import fengsui.job.testkit.City;
import fengsui.job.testkit.TestRules;
import fengsui.order.ModeOrder;
import fengsui.order.Silence;
import fengsui.risk.Clue;
import fengsui.risk.EditionClue;
import fengsui.risk.RiskMeter;
import fengsui.risk.ScoreHistory;
import fengsui.risk.ScoreLevels;
import fengsui.rule.rehearsal.Rehearsal;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final SafetyEvent EVENT = City.smell("g1", 3, "t1");
    private static final Answer ANSWER = new Answer(
            "a", "i", "d", AnswerKind.REJECTED, 5, "119", null, Rejection.FALSE_ALARM, null, new Position("f", 0, 1));

    private static final Position POSITION = new Position("hotline", 2, 77);

    /** Writes, copies and reads, with a serializer that went through its own snapshot. */
    private static <T> T throughBytes(TypeInformation<T> type, T value) throws IOException {
        TypeSerializer<T> serializer = type.createSerializer(new SerializerConfigImpl());
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        serializer.serialize(value, out);
        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
        TypeSerializerSnapshot<T> snapshot =
                TypeSerializerSnapshot.readVersionedSnapshot(in, FormsTest.class.getClassLoader());
        assertThat(serializer
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(snapshot)
                        .isCompatibleAsIs())
                .isTrue();
        DataOutputSerializer copy = new DataOutputSerializer(64);
        serializer.copy(in, copy);
        return snapshot.restoreSerializer().deserialize(new DataInputDeserializer(copy.getCopyOfBuffer()));
    }

    @Test
    void whenAnythingGoesThroughBytes_thenItComesBackEqual() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(TestRules.load(), City.day(5, 1));
        assertThat(rehearsal.warnings()).isNotEmpty();
        assertThat(throughBytes(Forms.EVENT, EVENT)).isEqualTo(EVENT);
        Copy copy = new Copy(new ScopedEvent(Level.STREET, EVENT), 77);
        assertThat(throughBytes(Forms.COPY, copy)).isEqualTo(copy);
        Clue clue = TestRules.load().scoring().clues(EVENT).get(0);
        List<EditionClue> said = List.of(new EditionClue(clue, EditionClue.EVERY), new EditionClue(clue, 77));
        for (EditionClue each : said) {
            EventClue sent = new EventClue(each, "feed");
            assertThat(throughBytes(Forms.CLUE, sent)).isEqualTo(sent);
        }
        ClueMinute minute = new ClueMinute(said);
        assertThat(throughBytes(Forms.CLUE_MINUTE, minute)).isEqualTo(minute);
        ScoreHistory.Base base = new ScoreHistory.Base(
                60_000,
                new RiskMeter.Snapshot(
                        clue.area(), clue.chain(), List.of(clue), 7, new ScoreLevels.Standing(2, 60_000L)),
                rehearsal.scores().get(0));
        assertThat(throughBytes(Forms.SCORE_BASE, base)).isEqualTo(base);
        ScoreHistory.Base idle = new ScoreHistory.Base(Long.MIN_VALUE, null, null);
        assertThat(throughBytes(Forms.SCORE_BASE, idle)).isEqualTo(idle);
        Told told = Told.of(rehearsal.warnings().get(0));
        assertThat(throughBytes(Forms.TOLD, told)).isEqualTo(told);
        assertThat(throughBytes(Forms.LIFE, Life.of(told))).isEqualTo(Life.of(told));
        RuleFigures figures =
                new RuleFigures(new Days(ZoneOffset.UTC), Map.of(told.incidentId(), Life.of(told)), Settled.NONE);
        figures.settle(told.sent() + 36 * 86_400_000L);
        assertThat(figures.settled()).isNotEqualTo(Settled.NONE);
        assertThat(throughBytes(Forms.SETTLED, figures.settled())).isEqualTo(figures.settled());
        for (var warning : rehearsal.warnings()) {
            assertThat(throughBytes(Forms.WARNING, warning)).isEqualTo(warning);
            for (AlertLine line : AlertLine.of(warning)) {
                assertThat(throughBytes(Forms.ALERT_LINE, line)).isEqualTo(line);
            }
        }
        PartitionLedger ledger =
                new PartitionLedger("sensor-0", 5, 9, 1, 2, new TreeMap<>(java.util.Map.of("empty", 3L)), 4, 1, 2, 3);
        assertThat(throughBytes(Forms.ALERT_LINE, AlertLine.over("i"))).isEqualTo(AlertLine.over("i"));
        assertThat(throughBytes(Forms.LEDGER, ledger)).isEqualTo(ledger);
        RulesLedger rules = new RulesLedger(1, 2, 3, 4, 5);
        assertThat(throughBytes(Forms.RULES_LEDGER, rules)).isEqualTo(rules);
        RouteLedger route = new RouteLedger(1, 2, 3);
        assertThat(throughBytes(Forms.ROUTE_LEDGER, route)).isEqualTo(route);
    }

    @Test
    void whenARuleSetGoesThroughBytes_thenItComesBackEqual() throws IOException {
        Edition edition = new Edition(7, TestRules.bundle(), City.START);
        Area district = new Area(Level.DISTRICT, "d1");
        for (ControlRecord published : List.of(
                edition,
                new Unreadable(new Reject(RejectReason.EMPTY, POSITION, null, "nothing")),
                new OrderGiven(POSITION, new ModeOrder("surge", district, 1, 2, "office", "fair")),
                new OrderGiven(POSITION, new Silence(district, null, true, 1, 2, "office", "works")))) {
            assertThat(throughBytes(Forms.CONTROL, published)).isEqualTo(published);
        }
        for (AnswerRecord answer : List.of(
                new AnswerRecord.Usable(POSITION, ANSWER),
                new AnswerRecord.Unusable(new Reject(RejectReason.BAD_TIME, POSITION, null, "time")))) {
            assertThat(throughBytes(Forms.ANSWER_RECORD, answer)).isEqualTo(answer);
        }
        AnswersLedger answers = new AnswersLedger(1, 2, new TreeMap<>(java.util.Map.of("incident-over", 4L)));
        assertThat(throughBytes(Forms.ANSWERS_LEDGER, answers)).isEqualTo(answers);
        SafetyEvent compared = ((SensorReading) City.gas("g1", 5, 12))
                .compared(new Anomaly(0.999, 3, -1.5, 7, 0.8, AnomalyKind.PATTERN));
        for (Intaken intaken :
                List.of(new Intaken.Event(EVENT), new Intaken.Event(compared), new Intaken.NewEdition(edition))) {
            assertThat(throughBytes(Forms.INTAKEN, intaken)).isEqualTo(intaken);
        }
        Begun begun = new Begun(edition, City.START);
        assertThat(throughBytes(Forms.BEGUN, begun)).isEqualTo(begun);
    }

    @Test
    void whenARecordTakenInGoesThroughBytes_thenItsOutcomeComesBackEqual() throws IOException {
        Reject reject = new Reject(RejectReason.MALFORMED, POSITION, null, "trailing bytes");
        for (Intake outcome : List.of(
                new Intake.Decoded(List.of(EVENT, City.gas("g2", 1, 2)), 1),
                new Intake.Rejected(reject),
                new Intake.Filtered())) {
            Taken taken = new Taken(POSITION, outcome);
            assertThat(throughBytes(Forms.TAKEN, taken)).isEqualTo(taken);
            Taken part = new Taken(POSITION, outcome, false);
            assertThat(throughBytes(Forms.TAKEN, part)).isEqualTo(part);
        }
    }

    @Test
    void whenADeviceGoesThroughBytes_thenAllThatIsKnownOfItComesBack() throws IOException {
        SensorReading reading = (SensorReading) City.gas("g2", 1, 2);
        Device device = Device.unheardOf(9);
        device.see(reading, City.START + 9_000, City.START);
        device.report("g2", reading, City.START);
        KnownDevice known = device.known(City.START, List.of(reading));
        KnownDevice came = throughBytes(Forms.DEVICE, known);
        assertThat(came.seen()).isEqualTo(known.seen());
        assertThat(came.waiting()).containsExactly(reading);
        assertThat(came.memory().silence().rhythm())
                .isEqualTo(known.memory().silence().rhythm());
    }

    @Test
    void whenSuppliesWereWrittenAsJson_thenTheyAreReadAsThoseThatAreRows() throws IOException {
        Supply supply = new Supply("meters", EventKind.SENSOR, "gas", EVENT.area());
        BlindRules.Tally tally = new BlindRules.Tally(supply, 3, 1);
        assertThat(throughBytes(Forms.TALLY, tally)).isEqualTo(tally);
        assertThat(readAs(Forms.TALLY, new JsonForm<>("supply-tally", BlindRules.Tally.class), tally))
                .isEqualTo(tally);
        for (SupplyNews news :
                List.of(new SupplyNews.OfSource(supply, true, -1, 5), new SupplyNews.OfFeed("meters", true, 6))) {
            assertThat(throughBytes(Forms.SUPPLY_NEWS, news)).isEqualTo(news);
            assertThat(readAs(Forms.SUPPLY_NEWS, new JsonForm<>("supply-news", SupplyNews.class), news))
                    .isEqualTo(news);
        }
    }

    private static <T> T readAs(TypeInformation<T> type, Form<T> before, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        before.write(value, out);
        return type.createSerializer(new SerializerConfigImpl())
                .deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }

    @Test
    void whenStateNamesAnUnknownForm_thenItIsNotRead() {
        assertThatThrownBy(() -> Forms.named("tomorrow")).hasMessageContaining("tomorrow");
    }
}
