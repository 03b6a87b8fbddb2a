package fengsui.rule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.AnswerKind;
import fengsui.answer.Rejection;
import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.codec.WarningCourse;
import fengsui.codec.WarningView;
import fengsui.event.SafetyEvent;
import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.rule.Sample;
import fengsui.warning.HoldReason;
import fengsui.warning.MsgType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FatesTest {

    private static final List<SafetyEvent> EVENTS =
            List.of(Sample.gas("a", 1_000, "g1", 25), Sample.gas("b", 4_000, "g1", 26));
    private static final long FIRED = Sample.START + 4_000;
    private static final AreaChain PLACE = EVENTS.get(0).area();
    private static final WarningView RECORD =
            Explained.told(Explained.RUN, EVENTS).orElseThrow().view();
    private static final WarningCourse PLAIN = RECORD.course();

    private static Fates at(String hazard, String grid) {
        return new Fates(hazard, new Area(Level.GRID, grid), PLACE, List.of(FIRED), FIRED + 10_000);
    }

    private static List<Fate> of(WarningView... records) {
        return at("gas-leak", "g1").of(List.of(records), Orders.NONE);
    }

    private static WarningView record(String incident, MsgType type, @Nullable String end, WarningCourse course) {
        return new WarningView(
                incident,
                RECORD.revision(),
                RECORD.status(),
                type,
                RECORD.gravity(),
                RECORD.hazard(),
                RECORD.event(),
                RECORD.where(),
                RECORD.times(),
                RECORD.texts(),
                RECORD.score(),
                RECORD.rules(),
                RECORD.evidence(),
                RECORD.evidenceCount(),
                RECORD.contradicting(),
                RECORD.recipients(),
                end,
                RECORD.message(),
                course);
    }

    private static WarningCourse course(
            WarningCourse.@Nullable Held held,
            List<WarningCourse.Holding> holds,
            WarningCourse.@Nullable Dispatch dispatch,
            @Nullable String into) {
        return new WarningCourse(
                PLAIN.changes(),
                false,
                List.of(),
                new WarningCourse.Reach(PLAIN.reach().areas(), List.of(), into),
                List.of(),
                null,
                false,
                dispatch,
                held,
                holds,
                holds.size());
    }

    private static WarningCourse answered(AnswerKind kind, long at) {
        Rejection reason = kind == AnswerKind.REJECTED ? Rejection.FALSE_ALARM : null;
        return course(null, List.of(), new WarningCourse.Dispatch(kind, at, "dispatch-119", null, reason, null), null);
    }

    @Test
    void whenASilenceHeldThen_thenItIsNamedAndThoseOfOtherPlacesTimesAndHazardsAreNot() {
        Silence there = silence(new Area(Level.STREET, PLACE.street()), "gas-leak", FIRED - 1, FIRED + 1);
        Silence broad = silence(new Area(Level.DISTRICT, PLACE.district()), null, FIRED, FIRED + 1);
        Silence over = silence(new Area(Level.CITY, PLACE.city()), "gas-leak", 0, FIRED);
        Silence fire = silence(new Area(Level.CITY, PLACE.city()), "fire", 0, FIRED + 1);
        Silence elsewhere = silence(new Area(Level.GRID, "g2"), "gas-leak", 0, FIRED + 1);
        assertThat(at("gas-leak", "g1")
                        .of(List.of(), new Orders(List.of(), List.of(there, broad, over, fire, elsewhere))))
                .containsExactly(new Fate.Silenced(there), new Fate.Silenced(broad));
    }

    private static Silence silence(Area area, @Nullable String hazard, long from, long until) {
        return new Silence(area, hazard, false, from, until, "duty office", "works");
    }

    @Test
    void whenItIsOpen_thenItsNewestRecordIsNamed() {
        assertThat(of(RECORD)).containsExactly(new Fate.Warned(RECORD));
        assertThat(at("fire", "g1").of(List.of(RECORD), Orders.NONE)).isEmpty();
        Fates before = new Fates("gas-leak", new Area(Level.GRID, "g1"), PLACE, List.of(FIRED), FIRED - 61_000);
        assertThat(before.of(List.of(RECORD), Orders.NONE)).as("not told yet").isEmpty();
    }

    @Test
    void whenItIsToldInsideAnother_thenThatOneIsNamedByItsOwnRecordOrByTheOthers() {
        WarningCourse held = course(new WarningCourse.Held("fire-1", HoldReason.INHIBITED), List.of(), null, null);
        assertThat(of(record("gas-1", MsgType.UPDATE, null, held)))
                .containsExactly(new Fate.Inside("fire-1", "gas-1", HoldReason.INHIBITED));
        WarningCourse.Holding gas = new WarningCourse.Holding(
                "gas-2",
                "gas-leak",
                RECORD.event(),
                RECORD.grade(),
                RECORD.where().area(),
                HoldReason.FOLDED);
        WarningView holder = record("group-1", MsgType.UPDATE, null, course(null, List.of(gas), null, null));
        assertThat(of(holder))
                .containsExactly(new Fate.Inside("group-1", "gas-2", HoldReason.FOLDED), new Fate.Warned(holder));
    }

    @Test
    void whenDispatchHadRejectedOrClosedIt_thenThatIsSaidUnlessItWasLaterOrLongAgo() {
        WarningView rejected =
                record("gas-1", MsgType.CANCEL, "rejected", answered(AnswerKind.REJECTED, FIRED - 1_000));
        WarningView closed = record("gas-1", MsgType.CANCEL, "closed", answered(AnswerKind.CLOSED, FIRED - 1_000));
        WarningView later = record("gas-1", MsgType.CANCEL, "rejected", answered(AnswerKind.REJECTED, FIRED + 1_000));
        WarningView longAgo =
                record("gas-1", MsgType.CANCEL, "rejected", answered(AnswerKind.REJECTED, FIRED - 86_400_000));
        assertThat(of(rejected)).containsExactly(new Fate.Done(rejected));
        assertThat(of(closed)).containsExactly(new Fate.Done(closed));
        assertThat(of(later)).as("it was told").containsExactly(new Fate.Warned(later));
        assertThat(of(longAgo)).containsExactly(new Fate.Warned(longAgo));
    }

    @Test
    void whenItBecamePartOfAnother_thenThatOneIsNamed() {
        WarningView merged = record("gas-1", MsgType.CANCEL, "merged", course(null, List.of(), null, "gas-0"));
        assertThat(of(merged)).containsExactly(new Fate.Merged("gas-0", "gas-1"));
    }
}
