package fengsui.cli.watch;

import fengsui.codec.WarningView;
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
                new Card.Said(view.texts().headline(), view.texts().description()),
                Card.Duty.NONE,
                Card.Inside.NOTHING,
                List.of(),
                end(view));
    }

    private static Card.Where where(WarningView view) {
        WarningView.Where where = view.where();
        return new Card.Where(
                where.area(), List.of(where.describe().split(", ")), where.district(), 1);
    }

    private static @Nullable String end(WarningView view) {
        if (view.msgType() != MsgType.CANCEL) {
            return null;
        }
        String reason = view.endReason();
        return reason == null ? ENDED : reason;
    }
}
