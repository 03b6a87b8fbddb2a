package fengsui.cli.screen;

import fengsui.event.Plain;
import fengsui.event.SafetyEvent;
import fengsui.rule.Rule;
import fengsui.rule.RuleStatus;
import fengsui.rule.explain.Change;
import fengsui.rule.explain.Condition;
import fengsui.rule.explain.Fate;
import fengsui.rule.explain.Funnel;
import fengsui.rule.explain.Lengths;
import fengsui.rule.explain.Parameter;
import fengsui.rule.explain.Passed;
import fengsui.rule.explain.Threshold;
import fengsui.rule.explain.WhyNot;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far a rule got in one area by one time, and what was missing. */
public record WhyNotPage(Palette palette, Language language, Times times) {

    /**
     * The whole page.
     *
     * @param rejected how many records could not be used wherever they came from, by reason
     * @param fates what became of what the rule found, where it did fire
     */
    public List<String> lines(WhyNot why, Map<String, Integer> rejected, List<Fate> fates) {
        Page page = new Page(palette, language);
        Rule rule = why.card().rule();
        page.line(palette.bold(rule.id()) + "  " + page.say(rule.texts().title()));
        page.text(why.area() + ", " + page.say("截至 ", "by ") + times.full(why.at())
                + page.say("；记忆 ", "; it remembers ") + Lengths.of(rule.memoryMillis()));
        verdict(page, why, fates);
        came(page, why, rejected);
        page.heading("走到了哪一步", "How far they got");
        why.funnels().forEach(funnel -> funnel(page, funnel));
        if (why.fired().isEmpty()) {
            changes(page, why);
        }
        return page.lines();
    }

    private void verdict(Page page, WhyNot why, List<Fate> fates) {
        RuleStatus status = why.card().rule().status();
        if (!status.runs()) {
            mark(
                    page,
                    page.say("此规则为 ", "This rule is ")
                            + status.label()
                            + page.say(
                                    "：从不运行，因此不会触发。以下按运行时推算。",
                                    ": it never runs, so it cannot fire. Below: as if it ran."));
        } else if (status == RuleStatus.TRIAL) {
            mark(page, page.say("此规则在试运行：只写信号，不预警。", "This rule is on trial: it writes signals and never warns."));
        }
        if (!why.card().rule().speaksAt(why.at())) {
            mark(
                    page,
                    page.say("此规则只在这些模式下发声：", "This rule speaks only while one of these modes holds: ")
                            + String.join(", ", why.card().rule().modes())
                            + page.say("；当时均未生效。", "; then none did."));
        }
        if (!why.fired().isEmpty()) {
            int more = why.fired().size() - 1;
            mark(
                    page,
                    page.say("这段时间内它触发过：", "It does fire on these events: first at ")
                            + times.clock(why.fired().get(0))
                            + (more == 0 ? "" : page.say("，之后还有 ", ", and ") + more + page.say(" 次", " times more"))
                            + (fates.isEmpty()
                                    ? page.say(
                                            "。若没有预警，请看：同一事件已在预警中、静默、或当时数据未到。",
                                            ". Where no warning was seen: was an incident open already, or a silence set,"
                                                    + " or had the events not come yet?")
                                    : page.say("。", ".")));
            fates.forEach(fate -> page.hanging("  ▸ ", new FateWords(page, times).of(fate)));
        }
    }

    private static void mark(Page page, String text) {
        page.hanging("  ! ", text);
    }

    private void came(Page page, WhyNot why, Map<String, Integer> rejected) {
        long from = why.at() - why.card().rule().memoryMillis();
        page.heading(
                times.clock(from) + " 至 " + times.clock(why.at()) + " 来了什么",
                "What came from " + times.clock(from) + " to " + times.clock(why.at()));
        for (WhyNot.WatchCount count : why.counts()) {
            String subjects = count.watch().subjects().stream().sorted().collect(Collectors.joining(", "));
            page.hanging(
                    count.here() == 0 ? "  ✗ " : "    ",
                    count.watch().kind().label() + " " + subjects + page.say("：此地 ", ": ") + count.here()
                            + page.say(" 条，别处 ", " from here, ") + count.elsewhere()
                            + page.say(" 条", " from elsewhere"));
        }
        note(page, why.duplicates(), page.say("条重复，不计", "came again and count for nothing"));
        note(page, why.later().size(), page.say("条在此时刻之后才收到", "were only received after that time"));
        if (!why.doubtful().isEmpty()) {
            String reasons = why.doubtful().stream()
                    .map(event -> String.valueOf(event.header().trust().qualityReason()))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            note(page, why.doubtful().size(), page.say("条数据可疑：", "are doubtful: ") + reasons.replace("null", "feed"));
        }
        rejected.forEach((reason, count) ->
                note(page, count, page.say("条记录被拒（不限此地）：", "records were rejected, wherever from: ") + reason));
    }

    private static void note(Page page, int count, String text) {
        if (count > 0) {
            mark(page, count + " " + text);
        }
    }

    private void funnel(Page page, Funnel funnel) {
        String tag =
                funnel.stream().tag().isBlank() ? "" : " “" + funnel.stream().tag() + "”";
        String absent = funnel.stream().absent() ? page.say("（不应出现）", " (must not come)") : "";
        page.text(funnel.stream().type() + tag + absent + ": " + funnel.watched());
        funnel.passed()
                .forEach(passed -> page.hanging(
                        passed.passed() == 0 && passed.of() > 0 ? "   ✗ " : "   · ", passed(page, passed)));
    }

    private String passed(Page page, Passed passed) {
        String closest = passed.threshold().isPresent() && passed.closest().isPresent()
                ? closest(page, passed.threshold().get(), passed)
                : "";
        return condition(passed.condition())
                + page.say("：", ": ")
                + passed.passed()
                + page.say(" / ", " of ")
                + passed.of()
                + closest;
    }

    private String closest(Page page, Threshold threshold, Passed passed) {
        String whose = passed.whose().map(event -> who(page, event)).orElse("");
        return page.say(threshold.wantsMore() ? "；最高 " : "；最低 ", threshold.wantsMore() ? "; highest " : "; lowest ")
                + Plain.text(passed.closest().orElse(0)) + whose + page.say("，需 ", ", needs ")
                + RulePage.sign(threshold.sign()) + " "
                + threshold
                        .parameter()
                        .map(known -> known.text() + " (" + known.name() + ")")
                        .orElseGet(() -> Plain.text(threshold.bound()));
    }

    private String who(Page page, SafetyEvent event) {
        return page.say("（", " (")
                + event.sourceId()
                + page.say("，", " at ")
                + times.clock(event.eventTime())
                + page.say("）", ")");
    }

    private static String condition(Condition condition) {
        return RulePage.sign(condition.text()).replaceAll("\\?:(\\w+):\\w+", "$1");
    }

    private void changes(Page page, WhyNot why) {
        page.heading("哪一处不同就会触发", "What alone would have made it fire");
        if (why.counts().stream().allMatch(count -> count.here() == 0)) {
            page.text(page.say(
                    "此地没有来过它关注的任何事件：设备沉默、地点写法不同，还是确实无事？",
                    "Nothing that it watches came from there: are the devices silent, is the area spelled as in the events,"
                            + " or was all quiet?"));
            return;
        }
        if (why.changes().isEmpty()) {
            page.text(page.say(
                    "没有任何一处单独的改动（参数在其允许范围内，或去掉一个条件）能让它触发：缺的不止一样，见上面的 ✗。",
                    "No single change would have: no parameter within its range, no condition left out. More than one thing"
                            + " was missing; see ✗ above."));
        }
        why.changes().forEach(change -> page.hanging("   · ", change(page, change)));
    }

    private String change(Page page, Change change) {
        String then = page.say("：会在 ", ": it would have fired at ") + times.clock(change.time()) + page.say(" 触发", "");
        if (change instanceof Change.OtherValue other) {
            Parameter parameter = other.parameter();
            return parameter.name() + " " + parameter.text(other.value()) + page.say("，而非 ", " instead of ")
                    + parameter.text() + then;
        }
        Condition condition = ((Change.WithoutCondition) change).condition();
        String whose = condition.tag().isBlank() || condition.text().contains(condition.tag() + ".")
                ? ""
                : page.say("（", " of ") + condition.tag() + page.say("）", "");
        return page.say("去掉条件 ", "without ") + "`" + condition(condition) + "`" + whose + then;
    }
}
