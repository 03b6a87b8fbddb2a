package fengsui.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.AnswerKind;
import fengsui.answer.Rejection;
import fengsui.cli.screen.Columns;
import fengsui.cli.screen.Language;
import fengsui.cli.sim.CityDay;
import fengsui.cli.watch.WatchKit;
import fengsui.codec.WarningView;
import fengsui.codec.cap.CapAlert;
import fengsui.risk.Grade;
import fengsui.testkit.ValidRecords;
import fengsui.warning.Change;
import fengsui.warning.MsgType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The demo's day with its dispatch centre, through the job: what can be told of it by the alert topic alone. */
@Timeout(300)
class ScriptedDayTest {

    private static final String LANE = "hillside/college-road/g07";
    private static final String DRILL = "harbour/market-row";
    private static final String SQUARE = "riverside/station-square";

    private static PlayedDay day = new PlayedDay(List.of());

    @BeforeAll
    static void play() throws InterruptedException {
        day = PlayedDay.until(Duration.ofMinutes(645), view -> "expired".equals(view.endReason()));
    }

    private static List<String> words(List<WarningView> views, Language language) {
        return views.stream()
                .map(view -> language.of(view.texts().description()))
                .toList();
    }

    private static LocalTime at(WarningView view) {
        return Instant.ofEpochMilli(view.times().sent()).atOffset(CityDay.ZONE).toLocalTime();
    }

    private static WarningView first(List<WarningView> views, Predicate<WarningView> wanted) {
        return views.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not among " + words(views, Language.EN)));
    }

    private static WarningView first(List<WarningView> views, Change change) {
        return first(views, view -> view.course().changes().contains(change));
    }

    private static WarningView last(List<WarningView> views) {
        return views.get(views.size() - 1);
    }

    private static List<WarningView> leak() {
        String first = day.of("gas-leak", "").get(0).incidentId();
        return day.views().stream()
                .filter(view -> view.incidentId().equals(first))
                .toList();
    }

    @Test
    void whenTheTopicIsReadAlone_thenALeakIsToldFromItsIssueToItsClosing() {
        assertThat(words(leak(), Language.EN))
                .containsExactly(
                        "First issued",
                        "Raised from Ⅲ yellow (possible) to Ⅰ red (observed)",
                        "Accepted by dispatch-119, case C-101",
                        "On scene, says dispatch-119, case C-101",
                        "Lowered from Ⅰ red (observed) to Ⅱ orange (observed)",
                        "Closed by dispatch-119: dealt with, case C-101");
        assertThat(words(leak(), Language.ZH))
                .containsExactly(
                        "首次发布",
                        "升级：Ⅲ级黄色（可能）→ Ⅰ级红色（确定）",
                        "dispatch-119 已受理，警情号 C-101",
                        "dispatch-119：已到场，警情号 C-101",
                        "降级：Ⅰ级红色（确定）→ Ⅱ级橙色（确定）",
                        "dispatch-119 办结：已处置，警情号 C-101");
        assertThat(leak())
                .extracting(view -> view.course().changes())
                .containsExactly(
                        List.of(Change.ISSUED),
                        List.of(Change.RAISED),
                        List.of(Change.ACCEPTED),
                        List.of(Change.ON_SCENE),
                        List.of(Change.LOWERED),
                        List.of(Change.ENDED));
        assertThat(last(leak()).endReason()).isEqualTo("closed");
    }

    @Test
    void whenOthersSpeakForItOrAgainstIt_thenCertaintyRisesAndFalls() {
        List<WarningView> fire = day.of("fire", LANE);
        assertThat(first(fire, Change.ISSUED).gravity().certainty().label()).isEqualTo("Possible");
        assertThat(first(fire, Change.RAISED).gravity().certainty().label()).isEqualTo("Observed");
        assertThat(Language.EN.of(first(fire, Change.RAISED).texts().description()))
                .startsWith("Raised from Ⅳ blue (possible) to Ⅲ yellow (observed)");

        List<WarningView> fog = day.of("air-pollution", "");
        assertThat(first(fog, Change.ISSUED).gravity().certainty().label()).isEqualTo("Observed");
        assertThat(first(fog, Change.ISSUED).contradicting()).isEmpty();
        WarningView accepted = first(fog, Change.ACCEPTED);
        assertThat(accepted.contradicting()).isNotEmpty();
        assertThat(Language.EN.of(accepted.texts().description()))
                .endsWith("12 devices disagree with others in the same grid");
        WarningView lowered = first(fog, Change.LOWERED);
        assertThat(at(lowered)).isEqualTo("10:40");
        assertThat(lowered.gravity().certainty().label()).isEqualTo("Likely");
        assertThat(Language.EN.of(lowered.texts().description()))
                .startsWith("Lowered from Ⅲ yellow (observed) to Ⅳ blue (likely)");
        assertThat(last(fog).endReason()).isEqualTo("closed");
    }

    @Test
    void whenAFireIsSureEnough_thenWhatItExplainsIsToldInsideIt() {
        List<WarningView> gas = day.of("toxic-gas", LANE);
        List<WarningView> fire = day.of("fire", LANE);
        assertThat(first(gas, Change.ISSUED).course().held()).isNull();
        assertThat(Objects.requireNonNull(first(gas, Change.HELD).course().held())
                        .by())
                .isEqualTo(fire.get(0).incidentId());
        assertThat(first(fire, Change.HOLDS).course().holds())
                .extracting(holding -> holding.incidentId())
                .containsExactly(gas.get(0).incidentId());
        assertThat(last(gas).endReason()).as("its end is told all the same").isEqualTo("quiet");
    }

    @Test
    void whenADrillIsSilenced_thenNothingIsToldOfItUntilTheSilenceIsOverButTheEndOfWhatWasTold() {
        List<WarningView> before = day.of("fire", DRILL + "/g03");
        assertThat(before)
                .as(() -> String.valueOf(words(before, Language.EN)))
                .extracting(WarningView::msgType)
                .containsExactly(MsgType.ALERT, MsgType.CANCEL);
        assertThat(at(last(before))).isBetween(LocalTime.of(8, 15), LocalTime.of(8, 50));
        List<WarningView> late = day.of("fire", DRILL + "/g07");
        assertThat(late).extracting(WarningView::msgType).containsExactly(MsgType.ALERT, MsgType.CANCEL);
        assertThat(at(late.get(0))).isEqualTo("08:50");
        assertThat(late.get(0).times().onset())
                .as("when it began")
                .isLessThan(late.get(0).times().sent() - Duration.ofMinutes(5).toMillis());
    }

    @Test
    void whenNobodyAnswers_thenItGoesUpOnceAndAnsweredOnesDoNot() {
        List<WarningView> flood = day.of("flood", "").stream()
                .filter(view ->
                        view.incidentId().equals(day.of("flood", "").get(0).incidentId()))
                .toList();
        WarningView up = first(flood, Change.ESCALATED);
        assertThat(up.course().escalated()).isTrue();
        assertThat(words(List.of(up), Language.EN)).containsExactly("Nobody answered in time");
        assertThat(flood.stream().filter(view -> view.course().changes().contains(Change.ESCALATED)))
                .hasSize(1);
        assertThat(Objects.requireNonNull(last(flood).course().dispatch()).state())
                .isEqualTo(AnswerKind.CLOSED);
        assertThat(leak()).noneMatch(view -> view.course().escalated());
    }

    @Test
    void whenASurgeIsOrdered_thenTwoCallersAreEnoughAndEachRecordSaysSo() {
        List<WarningView> square = day.of("fire", SQUARE);
        WarningView issued = square.get(0);
        assertThat(issued.gravity().grade()).isEqualTo(Grade.ORANGE);
        assertThat(issued.course().changes()).containsExactly(Change.ISSUED, Change.MODE);
        assertThat(issued.course().modes()).containsExactly("surge");
        assertThat(words(List.of(issued), Language.EN)).containsExactly("First issued; Handled in surge mode");
        assertThat(day.views().stream()
                        .filter(view -> !view.course().modes().isEmpty())
                        .map(view -> view.where().district()))
                .containsOnly("riverside");
    }

    @Test
    void whenDispatchRejectsIt_thenItEndsAndTheSameDetectorDoesNotRaiseItAgain() {
        List<WarningView> steam = day.of("fire", "hillside/college-road/g03");
        assertThat(words(steam, Language.EN))
                .containsExactly("First issued", "Rejected by dispatch-119: a false alarm");
        assertThat(last(steam).endReason()).isEqualTo("rejected");
        assertThat(Objects.requireNonNull(last(steam).course().dispatch()).reason())
                .isEqualTo(Rejection.FALSE_ALARM);
    }

    @Test
    void whenDispatchHasTakenItAndIsNeverHeardOfAgain_thenItExpires() {
        List<WarningView> square = day.of("fire", SQUARE);
        assertThat(Objects.requireNonNull(
                                first(square, Change.ACCEPTED).course().dispatch())
                        .caseNumber())
                .isEqualTo("C-103");
        assertThat(last(square).endReason()).isEqualTo("expired");
        assertThat(at(last(square))).isEqualTo("16:34");
        assertThat(words(square, Language.EN)).endsWith("Ended: expired without a further signal");
    }

    @Test
    void whenNothingMoreIsHeard_thenItIsCancelledForBeingQuiet() {
        WarningView over = last(day.of("fire", LANE));
        assertThat(over.msgType()).isEqualTo(MsgType.CANCEL);
        assertThat(over.endReason()).isEqualTo("quiet");
        assertThat(words(List.of(over), Language.EN)).containsExactly("Ended: quiet for 20 minutes");
    }

    /** The exercise desk alone is told, and every record says that it is none of the real ones. */
    @Test
    void whenTheDayIsWrittenAsCap_thenItIsValidAndTellsTheSame() {
        ValidRecords valid = new ValidRecords();
        day.records().forEach(record -> valid.warning(Objects.requireNonNull(record.value())));
        for (WarningView view : day.views()) {
            String cap = new String(CapAlert.write(view), StandardCharsets.UTF_8);
            assertThat(cap)
                    .contains("<status>Exercise</status>", "EXERCISE, not a real incident")
                    .contains("<msgType>" + view.msgType().label() + "</msgType>")
                    .contains(
                            view.texts().description().en(),
                            view.texts().description().zh());
            if (view.msgType() != MsgType.ALERT) {
                assertThat(cap)
                        .contains("<references>fengsui-demo,")
                        .contains(view.message().references().get(0));
            }
            assertThat(view.course().addressed())
                    .extracting(post -> post.role())
                    .containsOnly("exercise-desk");
        }
        assertThat(new String(CapAlert.write(last(day.of("fire", SQUARE))), StandardCharsets.UTF_8))
                .contains("expired");
        assertThat(new String(CapAlert.write(day.of("fire", SQUARE).get(0)), StandardCharsets.UTF_8))
                .contains("surge");
    }

    @Test
    void whenTheDayIsWatched_thenTheListShowsEachTurnWithinEightyColumns() {
        assertThat(seen(Language.EN))
                .contains("EXERCISE", "new · ", "raised from Ⅳ BLUE", "lowered from Ⅰ RED", "answer within ")
                .contains("accepted, case C-101 by dispatch-119", "on scene", "rejected: false alarm", "resolved")
                .contains("escalated, no answer yet", "surge", "＋1 inside: Ⅳ BLUE Toxic gas " + LANE)
                .contains("say otherwise", "ended: quiet", "ended: expired");
        assertThat(seen(Language.ZH))
                .contains("演练", "新发 · ", "升级（原 Ⅳ 蓝色）", "降级（原 Ⅰ 红色）", "内答复")
                .contains("已受理，案号 C-101，dispatch-119", "已到场", "已驳回：误报", "已处置")
                .contains("已升级上报，无人答复", "战时", "＋内含 1 起：Ⅳ 蓝色 有毒气体 " + LANE)
                .contains("条反证", "已结束：信号平息", "已结束：已过期");
    }

    /** All lines that were on the screen at any time. */
    private static String seen(Language language) {
        List<List<String>> screens = WatchKit.screens(day.records(), language, CityDay.ZONE, 80);
        assertThat(screens)
                .allSatisfy(screen -> assertThat(screen)
                        .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(80)));
        return screens.stream().flatMap(List::stream).distinct().collect(Collectors.joining("\n"));
    }
}
