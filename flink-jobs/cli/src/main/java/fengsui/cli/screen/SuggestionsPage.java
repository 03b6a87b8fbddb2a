package fengsui.cli.screen;

import fengsui.rule.mutation.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which other values of parameters would have been right more often, for a terminal of 100 columns. */
public record SuggestionsPage(Palette palette, Language language) {

    /**
     * The page.
     *
     * @param rules what is suggested of each, the best first; of those for which nothing is, that is told
     */
    public List<String> lines(Map<String, List<Suggestion>> rules) {
        Page page = new Page(palette, language);
        page.heading("可以试的阈值", "Thresholds to try");
        if (rules.isEmpty()) {
            page.text(page.say("凡有答复的预警都属实，无需建议。", "All warnings that were answered were right: nothing to suggest."));
            return page.lines();
        }
        rules.forEach((rule, suggestions) -> {
            if (suggestions.isEmpty()) {
                page.hanging(
                        "  " + rule + ": ",
                        page.say(
                                "试过的取值都不更准，或这些事件里没有它的预警。",
                                "no value that was tried is right more often, or these events hold none of its warnings"));
            }
            suggestions.forEach(one -> page.hanging("  " + rule + ": ", words(page, one)));
        });
        page.text(page.say(
                "只按已答复的预警估计，从未发出的不在其中；先用 ./fengsui backtest --against 核对，再试运行。",
                "Judged by what was told and answered: what was never told is not in it. Hold it against"
                        + " ./fengsui backtest --against, then publish it on trial."));
        return page.lines();
    }

    private static String words(Page page, Suggestion one) {
        String change = one.parameter() + " " + one.from() + " → " + (one.to() + " " + one.unit()).strip();
        Suggestion.Kept before = one.before();
        Suggestion.Kept after = one.after();
        int lost = before.right() - after.right();
        return page.say(
                change + "：误报 " + before.wrong() + " → " + after.wrong() + "，属实 " + before.right() + " → "
                        + after.right() + "，属实比例 " + percent(before) + " → " + percent(after)
                        + (lost > 0 ? "（漏掉 " + lost + " 次属实）" : ""),
                change + ": " + after.wrong() + " wrong instead of " + before.wrong() + ", " + after.right()
                        + " right of " + before.right() + ", so " + percent(after) + " instead of " + percent(before)
                        + (lost > 0 ? "; it would miss " + lost + " that were right" : ""));
    }

    private static String percent(Suggestion.Kept kept) {
        return String.format(Locale.ROOT, "%.0f%%", kept.precision() * 100);
    }
}
