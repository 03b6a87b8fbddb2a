package fengsui.testkit;

import fengsui.answer.AnswerKind;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;
import fengsui.warning.Change;
import fengsui.warning.Course;
import fengsui.warning.Duty;
import fengsui.warning.EndReason;
import fengsui.warning.Handling;
import fengsui.warning.Held;
import fengsui.warning.HoldReason;
import fengsui.warning.Incident;
import fengsui.warning.Issued;
import fengsui.warning.Judgement;
import fengsui.warning.MsgType;
import fengsui.warning.Spread;
import fengsui.warning.Telling;
import fengsui.warning.Trend;
import fengsui.warning.Warning;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of one incident as records of the alert topic, as the job writes them. Not thread-safe. */
public final class Alerts {

    /** When each first record is sent; every further one a minute later. */
    public static final long START = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();

    private static final long MINUTE = 60_000;
    private static final long EXPIRES = 120 * MINUTE;

    private final String incidentId;
    private final String status;
    private final Incident base;
    private int revision;

    /** @param number another one is another incident */
    public Alerts(int number, String status) {
        this.status = status;
        this.incidentId = "gas-leak.grid:g" + number + ".20260601T000000000Z";
        this.base = new RandomRisks(number).incident();
    }

    public static Alerts of(int number) {
        return new Alerts(number, "Actual");
    }

    public String incidentId() {
        return incidentId;
    }

    /** The first record. */
    public byte[] issued(Grade grade) {
        revision = 0;
        return record(MsgType.ALERT, grade, Course.NEW, null, null);
    }

    public byte[] regraded(Grade grade) {
        return record(MsgType.UPDATE, grade, Course.NEW, null, null);
    }

    public byte[] accepted(Grade grade, String by) {
        Handling handling = new Handling(AnswerKind.ACCEPTED, START, by, "C-1", null, null);
        Duty duty = new Duty(List.of(), Duty.NEVER, false, handling);
        return record(MsgType.UPDATE, grade, new Course(Spread.NONE, duty, Telling.NEW, null, List.of()), null, null);
    }

    public byte[] heldBy(Grade grade, String holder) {
        Telling telling =
                new Telling(true, false, new Held(holder, HoldReason.INHIBITED), List.of(), 0, List.of(), Duty.NEVER);
        return record(MsgType.UPDATE, grade, new Course(Spread.NONE, Duty.NONE, telling, null, List.of()), null, null);
    }

    public byte[] ended(Grade grade, EndReason reason, @Nullable String into) {
        return record(MsgType.CANCEL, grade, Course.NEW, reason, into);
    }

    private byte[] record(MsgType type, Grade grade, Course course, @Nullable EndReason end, @Nullable String into) {
        revision++;
        long sent = START + (revision - 1) * MINUTE;
        Incident incident = new Incident(
                incidentId,
                base.hazard(),
                base.area(),
                base.place(),
                base.times(),
                new Issued(revision, sent, START + EXPIRES, 0),
                new Judgement(
                        base.judgement().urgency(),
                        base.judgement().severity(),
                        base.judgement().certainty(),
                        grade),
                base.finding(),
                base.rules(),
                base.evidence(),
                base.contradicting(),
                base.score(),
                course);
        Warning warning = new Warning(
                incident,
                type,
                null,
                Trend.STEADY,
                end,
                false,
                new Bilingual("第 " + revision + " 条", "record " + revision),
                List.of(end == null ? Change.ISSUED : Change.ENDED),
                into);
        return WarningJson.write(warning, new WarningContext("fengsui@test", status));
    }
}
