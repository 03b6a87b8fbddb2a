package fengsui.cli.watch;

import fengsui.codec.StatusMark;
import fengsui.codec.WarningCourse;
import fengsui.codec.WarningView;
import fengsui.text.Bilingual;
import fengsui.warning.MsgType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes cards of records. */
final class Cards {

    private static final String ENDED = "ended";

    private Cards() {}

    static Card of(WarningView view) {
        return new Card(
                view.incidentId(),
                view.revision(),
                view.status(),
                view.grade(),
                view.hazard(),
                view.event(),
                where(view),
                new Card.Span(
                        view.times().onset(), view.times().sent(), view.times().expires()),
                said(view),
                new Card.Duty(
                        view.course().ackBy(),
                        view.course().escalated(),
                        view.course().dispatch()),
                inside(view.course()),
                view.course().modes(),
                end(view));
    }

    private static Card.Where where(WarningView view) {
        WarningView.Where where = view.where();
        int areas = view.course().reach().areas().size();
        return new Card.Where(where.area(), List.of(where.describe().split(", ")), where.district(), areas);
    }

    private static Card.Said said(WarningView view) {
        return new Card.Said(
                withoutMark(view.status(), view.texts().headline()),
                view.texts().description(),
                view.texts().instruction(),
                view.course().changes(),
                view.gravity().previous(),
                view.contradicting().size());
    }

    private static Card.Inside inside(WarningCourse course) {
        WarningCourse.Held held = course.held();
        return new Card.Inside(held == null ? null : held.by(), course.holds(), course.holdsCount());
    }

    /** The list has a column of its own for what is not real. */
    private static Bilingual withoutMark(String status, Bilingual headline) {
        Bilingual mark = StatusMark.of(status, new Bilingual("", ""));
        return new Bilingual(without(mark.zh(), headline.zh()), without(mark.en(), headline.en()));
    }

    private static String without(String mark, String text) {
        return text.startsWith(mark) ? text.substring(mark.length()) : text;
    }

    private static @Nullable String end(WarningView view) {
        if (view.msgType() != MsgType.CANCEL) {
            return null;
        }
        String reason = view.endReason();
        return reason == null ? ENDED : reason;
    }
}
