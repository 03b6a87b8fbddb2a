package fengsui.console.analyst;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.Health;
import fengsui.codec.SignalView;
import fengsui.codec.WarningCourse;
import fengsui.codec.WarningCourse.Dispatch;
import fengsui.codec.WarningView;
import fengsui.risk.Certainty;
import fengsui.risk.ChangeKind;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import fengsui.text.Bilingual;
import fengsui.warning.MsgType;
import fengsui.warning.Trend;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records as they are read of the topics. */
final class Records {

    static final long DAY = 86_400_000;

    /** A Wednesday at eight in the morning, in UTC. */
    static final long NOW = 1_780_473_600_000L;

    static final long HOUR = 3_600_000;

    private Records() {}

    static Health health(String subject, long time, String status, Map<String, Long> figures) {
        return new Health(subject, time, status, "what the job says", new TreeMap<>(figures));
    }

    static SignalView hit(String id, String rule, long time) {
        return hit(ChangeKind.NEW, id, null, rule, false, time);
    }

    static SignalView hit(
            ChangeKind change, String id, @Nullable String replaces, String rule, boolean trial, long time) {
        return new SignalView(
                id,
                "Actual",
                change,
                replaces,
                rule,
                trial,
                "gas-leak",
                time,
                new Area(Level.GRID, "g1"),
                Urgency.IMMEDIATE,
                Severity.SEVERE);
    }

    /** A warning of {@code gas/leak}, first revision, unanswered. */
    static Warning warning(String id, long sent) {
        return new Warning(id, 1, sent, Grade.ORANGE, false, "g1", null, null, false);
    }

    /** What matters of a warning here. */
    record Warning(
            String id,
            int revision,
            long sent,
            Grade grade,
            boolean over,
            String grid,
            @Nullable Long ackBy,
            @Nullable Dispatch answer,
            boolean escalated) {

        Warning then(long time) {
            return new Warning(id, revision + 1, time, grade, over, grid, ackBy, answer, escalated);
        }

        Warning graded(Grade other) {
            return new Warning(id, revision, sent, other, over, grid, ackBy, answer, escalated);
        }

        Warning ended() {
            return new Warning(id, revision, sent, grade, true, grid, ackBy, answer, escalated);
        }

        Warning dueAt(long time) {
            return new Warning(id, revision, sent, grade, over, grid, time, answer, escalated);
        }

        Warning at(String other) {
            return new Warning(id, revision, sent, grade, over, other, ackBy, answer, escalated);
        }

        Warning answered(AnswerKind kind, long at) {
            Dispatch dispatch = new Dispatch(
                    kind,
                    at,
                    "desk-1",
                    kind == AnswerKind.ACCEPTED ? "C-1" : null,
                    kind == AnswerKind.REJECTED ? Rejection.FALSE_ALARM : null,
                    kind == AnswerKind.CLOSED ? Disposition.RESOLVED : null);
            return new Warning(id, revision, sent, grade, over, grid, ackBy, dispatch, escalated);
        }

        WarningView view() {
            Area area = new Area(Level.GRID, grid);
            Bilingual words = new Bilingual("词", "words");
            return new WarningView(
                    id,
                    revision,
                    "Actual",
                    over ? MsgType.CANCEL : revision == 1 ? MsgType.ALERT : MsgType.UPDATE,
                    new WarningView.Gravity(
                            grade, null, Trend.STEADY, Urgency.IMMEDIATE, Severity.SEVERE, Certainty.LIKELY),
                    "gas-leak",
                    new Bilingual("燃气泄漏", "gas leak"),
                    new WarningView.Where(area, "grid g1 of the harbour", "harbour", null),
                    new WarningView.Times(sent, sent, sent + HOUR, sent),
                    new WarningView.Texts(words, words, words),
                    80,
                    List.of("gas/leak"),
                    List.of(),
                    1,
                    List.of(),
                    List.of(),
                    over ? "quiet" : null,
                    new WarningView.Message(id + "." + revision, "fengsui", List.of(), null, "Safety", sent),
                    course(area));
        }

        private WarningCourse course(Area area) {
            return new WarningCourse(
                    List.of(),
                    false,
                    List.of(),
                    new WarningCourse.Reach(List.of(area), List.of(), null),
                    List.of(),
                    ackBy,
                    escalated,
                    answer,
                    null,
                    List.of(),
                    0);
        }
    }
}
