package fengsui.cli.screen;

import fengsui.answer.AnswerKind;
import fengsui.answer.Rejection;
import fengsui.codec.WarningCourse;
import fengsui.codec.WarningView;
import fengsui.order.Silence;
import fengsui.rule.explain.Fate;
import fengsui.warning.HoldReason;
import fengsui.warning.MsgType;
import java.util.Objects;

/** What became of what a rule found, in a sentence. */
record FateWords(Page page, Times times) {

    String of(Fate fate) {
        if (fate instanceof Fate.Silenced silenced) {
            return silenced(silenced.silence());
        }
        if (fate instanceof Fate.Inside inside) {
            return page.say("在另一事件之内告知：", "told inside incident ") + inside.holder() + " (" + why(inside.why()) + "): "
                    + inside.incident();
        }
        if (fate instanceof Fate.Merged merged) {
            return page.say("已并入另一事件：", "became part of incident ") + merged.into() + ": " + merged.incident();
        }
        return fate instanceof Fate.Done done ? done(done.record()) : warned(((Fate.Warned) fate).record());
    }

    private String silenced(Silence silence) {
        String hazard = silence.hazard();
        String what = hazard == null ? page.say("所有灾种", "all hazards") : hazard;
        String who = silence.author() + page.say("：", ": ") + silence.reason();
        String red = silence.broad() && !silence.red() ? page.say("；红色仍会发出", "; red ones are told all the same") : "";
        return page.say("被静默拦下：", "held back by a silence of ")
                + what
                + page.say("，", " in ")
                + silence.area()
                + page.say("，下令者 ", ", ordered by ")
                + who
                + page.say("，自 ", ", from ")
                + times.full(silence.from())
                + page.say(" 至 ", " until ")
                + times.full(silence.until())
                + red;
    }

    private String why(HoldReason why) {
        return switch (why) {
            case INHIBITED -> page.say("后者说明了它", "inhibited: that one explains it");
            case GROUPED -> page.say("同类合并", "grouped: its kind is told as one there");
            case FOLDED -> page.say("折叠：一分钟内过多", "folded: too many in one minute");
        };
    }

    private String done(WarningView record) {
        WarningCourse.Dispatch answer = Objects.requireNonNull(record.course().dispatch());
        Rejection reason = answer.reason();
        boolean rejected = answer.state() == AnswerKind.REJECTED;
        String verb =
                rejected ? page.say("被指挥中心驳回", "rejected by dispatch") : page.say("已由指挥中心结案", "closed by dispatch");
        return verb
                + (reason == null ? "" : " (" + reason.label() + ")")
                + page.say("，", " at ")
                + times.full(answer.at())
                + page.say("，", ", by ")
                + answer.by()
                + page.say("：", ": ")
                + record.incidentId()
                + page.say(
                        "；同样的证据不再重新发出，除非更严重", "; the same witnesses do not raise it again soon, unless it is graver");
    }

    private String warned(WarningView record) {
        String over = record.msgType() == MsgType.CANCEL
                ? page.say("，已结束：", ", over: ") + String.valueOf(record.endReason())
                : "";
        return page.say("已有预警：", "it was told: ")
                + record.incidentId()
                + page.say("，第 ", ", revision ")
                + record.revision()
                + page.say(" 版，", ", ")
                + WarningLine.name(record.grade())
                + page.say("，", ", at ")
                + times.full(record.times().sent())
                + over;
    }
}
