package fengsui.console.analyst;

import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.codec.WarningCourse.Dispatch;
import fengsui.codec.WarningView;
import fengsui.console.analyst.ShiftBook.Case;
import fengsui.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One incident in a handover. Times are epoch milliseconds of event time.
 *
 * @param grade its colour
 * @param due until when somebody is to answer
 * @param inside the incident inside which it is told, {@code null} where it is told by itself
 */
record CaseLine(
        String id,
        String grade,
        Bilingual event,
        Bilingual place,
        String areaCode,
        Bilingual headline,
        long first,
        long expires,
        @Nullable Long due,
        boolean overdue,
        boolean escalated,
        boolean ended,
        @Nullable String inside,
        @Nullable Answer answer) {

    /**
     * What dispatch said last.
     *
     * @param by an office or an account
     * @param why the label of why it was rejected, or of what came of it
     */
    record Answer(
            String state,
            long at,
            String by,
            @Nullable String caseNumber,
            @Nullable String why) {

        static Answer of(Dispatch said) {
            Rejection rejection = said.reason();
            Disposition disposition = said.disposition();
            String ending = disposition == null ? null : disposition.label();
            return new Answer(
                    said.state().label(),
                    said.at(),
                    Free.text(said.by()),
                    said.caseNumber(),
                    rejection == null ? ending : rejection.label());
        }
    }

    static CaseLine of(Case one, Rulebook rules, long now) {
        WarningView view = one.newest();
        Dispatch answer = one.answer();
        return new CaseLine(
                view.incidentId(),
                view.grade().colour(),
                view.event(),
                rules.place(view.where().area()),
                view.where().area().toString(),
                view.texts().headline(),
                one.first(),
                view.times().expires(),
                view.course().ackBy(),
                one.overdueAt(now),
                view.course().escalated(),
                one.ended(),
                view.course().held() == null ? null : view.course().held().by(),
                answer == null ? null : Answer.of(answer));
    }
}
