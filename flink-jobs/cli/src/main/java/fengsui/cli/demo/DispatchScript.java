package fengsui.cli.demo;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.cli.demo.Deed.Answering;
import fengsui.cli.demo.Deed.Ordering;
import fengsui.cli.demo.Deed.Which;
import fengsui.codec.answer.Reply;
import fengsui.order.ModeOrder;
import fengsui.order.Silence;
import fengsui.text.Bilingual;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dispatch centre of the demo does, and when. It leaves much unanswered, so that it is seen what comes of that.
 * Nothing is answered sooner than two minutes after it is told.
 */
final class DispatchScript {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;

    private static final LocalTime OPENING = LocalTime.of(8, 0);

    private static final String FIRE_DESK = "dispatch-119";
    private static final String DRAINAGE = "drainage-office";
    private static final String AIR = "environment-office";
    private static final String CONTROL_ROOM = "duty-office";

    private final long start;

    private DispatchScript(long start) {
        this.start = start;
    }

    /**
     * In the order of time.
     *
     * @param start the beginning of the day, epoch milliseconds
     */
    static List<Deed> of(long start) {
        return new DispatchScript(start).deeds();
    }

    private List<Deed> deeds() {
        Which leak = which("gas-leak", "", 0);
        Which steam = which("fire", "hillside/college-road/g03", 8);
        Which fire = which("fire", "", 14);
        Which square = which("fire", "riverside/station-square", 28);
        Which flood = which("flood", "", 24);
        Which smog = which("air-pollution", "", 0);
        return List.of(
                answer("08:06:50", leak, accepted(FIRE_DESK, "C-101")),
                drill(),
                answer("08:12:00", leak, onScene(FIRE_DESK)),
                answer("08:13:30", steam, rejected(FIRE_DESK)),
                answer("08:19:30", fire, accepted(FIRE_DESK, "C-102")),
                fair(),
                // And nobody ever closes it.
                answer("08:34:00", square, accepted(FIRE_DESK, "C-103")),
                answer("08:36:00", leak, closed(FIRE_DESK, Disposition.RESOLVED)),
                answer("08:38:00", flood, accepted(DRAINAGE, "C-104")),
                answer("08:44:00", smog, accepted(AIR, "C-105")),
                answer("08:52:00", fire, closed(FIRE_DESK, Disposition.RESOLVED)),
                answer("10:00:00", flood, closed(DRAINAGE, Disposition.RESOLVED)),
                answer("12:30:00", smog, closed(AIR, Disposition.NO_ACTION)));
    }

    private Deed drill() {
        Area street = new Area(Level.STREET, "harbour/market-row");
        return new Ordering(
                at("08:10:00"),
                new Silence(
                        street, "fire", false, at("08:15:00"), at("08:50:00"), CONTROL_ROOM, "announced fire drill"),
                new Bilingual(
                        "值班室命令：08:15 至 08:50 静默 harbour/market-row 的火灾预警（已通告的消防演练）",
                        "duty-office silences fires in harbour/market-row from 08:15 until 08:50 (announced fire drill)"));
    }

    private Deed fair() {
        Area district = new Area(Level.DISTRICT, "riverside");
        return new Ordering(
                at("08:22:00"),
                new ModeOrder("surge", district, at("08:26:00"), at("09:30:00"), CONTROL_ROOM, "lantern fair"),
                new Bilingual(
                        "值班室命令：riverside 08:26 至 09:30 进入战时模式（灯会）",
                        "duty-office orders surge mode in riverside from 08:26 until 09:30 (lantern fair)"));
    }

    private Deed answer(String clock, Which which, Reply reply) {
        return new Answering(at(clock), which, reply);
    }

    private Which which(String hazard, String within, int minute) {
        return new Which(hazard, within, start + minute * MINUTE);
    }

    /** By the clocks of the city, on the day that begins at eight. */
    private long at(String clock) {
        return start + Duration.between(OPENING, LocalTime.parse(clock)).toMillis();
    }

    private static Reply accepted(String by, String caseNumber) {
        return reply(AnswerKind.ACCEPTED, by, caseNumber, null, null);
    }

    private static Reply onScene(String by) {
        return reply(AnswerKind.ON_SCENE, by, null, null, null);
    }

    private static Reply rejected(String by) {
        return reply(AnswerKind.REJECTED, by, null, Rejection.FALSE_ALARM, null);
    }

    private static Reply closed(String by, Disposition disposition) {
        return reply(AnswerKind.CLOSED, by, null, null, disposition);
    }

    private static Reply reply(
            AnswerKind kind,
            String by,
            @Nullable String caseNumber,
            @Nullable Rejection rejection,
            @Nullable Disposition disposition) {
        return new Reply(kind, by, caseNumber, rejection, disposition, null);
    }
}
