package fengsui.cli.screen;

import fengsui.area.Area;
import fengsui.codec.WarningView;
import fengsui.event.Plain;
import fengsui.event.SafetyEvent;
import fengsui.order.Orders;
import fengsui.risk.Grade;
import fengsui.risk.Signal;
import fengsui.rule.explain.Bounds;
import fengsui.rule.explain.Parameter;
import fengsui.rule.explain.Reach;
import fengsui.rule.explain.RecordedOrders;
import fengsui.rule.explain.Threshold;
import fengsui.rule.explain.WhyWarned;
import fengsui.rule.explain.WhyWarned.Held;
import fengsui.rule.explain.WhyWarned.Part;
import fengsui.rule.explain.WhyWarned.Spoke;
import fengsui.rule.explain.WhyWarned.Step;
import fengsui.rule.explain.WhyWarned.Told;
import fengsui.warning.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Why one warning was given, and what would have had to differ. */
public record WhyWarnedPage(Palette palette, Language language, Times times) {

    private static final String INDENT = "                ";

    /**
     * The whole page.
     *
     * @param orders under which the rules were run again
     */
    public List<String> lines(Told told, WhyWarned why, Taxonomy taxonomy, Orders orders) {
        Page page = new Page(palette, language);
        head(page, told);
        page.heading("依次发生了什么", "What happened, in order");
        why.steps().forEach(step -> step(page, step, why));
        why.spoke().forEach(spoke -> spoke(page, spoke));
        grade(page, told.view(), why, taxonomy);
        List<String> notes = ordered(page, told.view(), orders);
        notes.addAll(notes(page, told, why));
        if (!notes.isEmpty()) {
            page.heading("须知", "To be known");
            notes.forEach(note -> page.hanging("  ! ", note));
        }
        return page.lines();
    }

    private void head(Page page, Told told) {
        WarningView view = told.view();
        page.line(palette.bold(told.reasons().identifier()));
        page.text(palette.graded(view.grade(), WarningLine.name(view.grade())) + "  " + page.say(view.event()) + "  "
                + view.where().area() + "  " + view.where().describe());
        page.text(page.say(view.texts().headline()));
        page.text(times.full(view.times().sent()) + "  " + view.msgType().label() + page.say("，第 ", ", revision ")
                + view.revision() + page.say(" 版", ""));
    }

    private void step(Page page, Step step, WhyWarned why) {
        SafetyEvent event = step.event();
        page.hanging(
                "  " + Columns.pad(times.clock(event.eventTime()), INDENT.length() - 2),
                event.kind().label() + " " + event.sourceId() + ": " + palette.bold(event.said()));
        step.parts().forEach(part -> page.hanging(INDENT, part(page, part)));
        page.hanging(INDENT, without(page, step, why));
    }

    private static String part(Page page, Part part) {
        String against = part.against().stream().map(WhyWarnedPage::held).collect(Collectors.joining(", "));
        return part.rule()
                + page.say("：作为 ", ": as ")
                + String.join(", ", part.roles())
                + (against.isEmpty() ? "" : "; " + against)
                + (part.fired() ? page.say("；此时触发", "; with it the rule fired") : "");
    }

    private static String held(Held held) {
        Threshold threshold = held.threshold();
        String name =
                threshold.parameter().map(known -> " (" + known.name() + ")").orElse("");
        String mark = threshold.passes(held.had()) ? "" : " ✗";
        return threshold.column() + " " + Plain.text(held.had()) + " " + RulePage.sign(threshold.sign()) + " "
                + Plain.text(threshold.bound()) + name + mark;
    }

    private String without(Page page, Step step, WhyWarned why) {
        List<String> changes = new ArrayList<>();
        for (Spoke spoke : why.spoke()) {
            String rule = spoke.card().rule().id();
            OptionalLong now = step.without().first().getOrDefault(rule, OptionalLong.empty());
            spoke.signals().stream()
                    .mapToLong(Signal::time)
                    .min()
                    .ifPresent(before -> first(page, rule, before, now, changes));
        }
        why.again().ifPresent(before -> regraded(page, before.grade(), step, changes));
        return changes.isEmpty()
                ? palette.faint(page.say("没有它，结果相同", "without it: the same"))
                : page.say("没有它：", "without it: ") + String.join("; ", changes);
    }

    private void first(Page page, String rule, long before, OptionalLong now, List<String> changes) {
        if (now.isEmpty()) {
            changes.add(rule + page.say(" 不会触发", " would not have fired"));
        } else if (now.getAsLong() != before) {
            changes.add(rule
                    + page.say(" 会在 ", " would first have fired at ")
                    + times.clock(now.getAsLong())
                    + page.say(" 才首次触发，而非 ", ", not at ")
                    + times.clock(before));
        }
    }

    private static void regraded(Page page, Grade before, Step step, List<String> changes) {
        if (step.without().grade().isEmpty()) {
            changes.add(page.say("不会有预警", "no warning"));
        } else if (step.without().grade().get() != before) {
            changes.add(page.say("等级为 ", "the grade would be ")
                    + WarningLine.name(step.without().grade().get()));
        }
    }

    private void spoke(Page page, Spoke spoke) {
        String rule = spoke.card().rule().id();
        page.heading("规则 " + rule + " 为何触发", "Why " + rule + " fired");
        if (spoke.signals().isEmpty()) {
            page.text(page.say("仅凭以上证据重新运行，它没有触发。", "Run again on the evidence above alone, it does not fire."));
            return;
        }
        int often = spoke.signals().size();
        page.text(page.say("首次触发于 ", "first at ")
                + times.clock(spoke.signals().get(0).time())
                + page.say("，共 ", ", ")
                + often
                + page.say(" 次", often == 1 ? " time" : " times in all"));
        spoke.bounds().forEach(bounds -> page.hanging("   · ", bounds(page, bounds)));
    }

    private static String bounds(Page page, Bounds bounds) {
        Parameter parameter = bounds.parameter();
        String now = parameter.name() + page.say(" 现为 ", " is ") + parameter.text() + ": ";
        if (bounds.free()) {
            return now
                    + page.say("在允许范围 ", "it fires with any value allowed, ")
                    + parameter.text(bounds.below().last())
                    + page.say(" 至 ", " to ")
                    + parameter.text(bounds.above().last())
                    + page.say(" 内取任何值都会触发", "");
        }
        List<String> parts = new ArrayList<>();
        limited(page, parameter, bounds.above(), page.say("高于", "above"), parts);
        limited(page, parameter, bounds.below(), page.say("低于", "below"), parts);
        return now + String.join("; ", parts);
    }

    private static void limited(Page page, Parameter parameter, Reach reach, String side, List<String> parts) {
        if (reach.limited()) {
            parts.add(page.say("取值", "it would not have fired with one ") + side + " " + parameter.text(reach.last())
                    + page.say(" 就不会触发", ""));
        }
    }

    private void grade(Page page, WarningView view, WhyWarned why, Taxonomy taxonomy) {
        page.heading("为何定为 " + WarningLine.name(view.grade()), "Why " + WarningLine.name(view.grade()));
        new GradeReasons(page).lines(view, why, taxonomy);
    }

    /** Modes that were ordered for its place when it was sent. */
    private List<String> ordered(Page page, WarningView view, Orders orders) {
        List<String> notes = new ArrayList<>();
        if (!view.course().modes().isEmpty()) {
            notes.add(page.say("当时其所在地已下令模式：", "ordered for its place then: ")
                    + String.join(", ", view.course().modes())
                    + page.say("；以上按该模式下的参数值", "; the above is by the values that hold under it"));
        }
        orders.modes().stream()
                .filter(order -> view.course().modes().contains(order.mode()))
                .filter(order -> order.holds(view.times().sent()) && covers(order.area(), view))
                .filter(order -> !order.author().equals(RecordedOrders.UNKNOWN))
                .forEach(order -> notes.add(order.mode()
                        + page.say("，", " in ")
                        + order.area()
                        + page.say("，下令者 ", ", ordered by ")
                        + order.author()
                        + page.say("：", ": ")
                        + order.reason()
                        + page.say("，自 ", ", from ")
                        + times.full(order.from())
                        + page.say(" 至 ", " until ")
                        + times.full(order.until())));
        return notes;
    }

    private static boolean covers(Area area, WarningView view) {
        return view.course().reach().areas().contains(area)
                || view.where().district().equals(area.code())
                || List.of(view.where().describe().split(", ")).contains(area.code())
                || view.where().area().code().startsWith(area.code() + "/");
    }

    private List<String> notes(Page page, Told told, WhyWarned why) {
        WarningView view = told.view();
        List<String> notes = new ArrayList<>();
        why.gone().forEach(rule -> notes.add(page.say("规则已不存在或有误：", "no sound rule any more: ") + rule));
        told.reasons()
                .rules()
                .forEach(rule -> why.spoke().stream()
                        .filter(spoke -> spoke.card().rule().id().equals(rule.id())
                                && !spoke.card().rule().ref().digest().equals(rule.digest()))
                        .forEach(spoke -> notes.add(rule.id()
                                + page.say(" 自预警后已修改（当时为 ", " has been changed since the warning, which was made by ")
                                + rule.digest()
                                + page.say("）；以上按现在的规则", "; the above is by the rule as it is now"))));
        int missing = view.evidence().size() - why.steps().size();
        if (missing > 0) {
            notes.add(missing
                    + page.say(
                            " 条证据已无法读回，以上未计入",
                            " pieces of evidence could not be read again, and count for nothing above"));
        }
        if (view.evidenceCount() > view.evidence().size()) {
            notes.add(page.say("证据共 ", "there were ")
                    + view.evidenceCount()
                    + page.say(" 条，记录只留最新的 ", " pieces of evidence; the record keeps the newest ")
                    + view.evidence().size());
        }
        why.again()
                .filter(again -> again.grade() != view.grade())
                .ifPresent(again ->
                        notes.add(page.say("仅凭以上证据重新运行，等级为 ", "run again on the evidence above alone, the grade is ")
                                + WarningLine.name(again.grade())
                                + page.say(
                                        "：其余来自证据以外（风险分、先前的等级）",
                                        ": the rest came from elsewhere (a risk score, an earlier grade)")));
        return notes;
    }
}
