package fengsui.cli.summary;

import fengsui.cli.screen.Table;
import fengsui.risk.Grade;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** By grade how many dispatch accepted, and how long it took. */
record AnswerTable(List<Case> cases, SummaryWords words) {

    private static final String NONE = "–";

    Table table() {
        Table table = new Table(
                words.say("等级", "grade"),
                words.say("须答复", "to be answered"),
                words.say("已受理", "accepted"),
                words.say("半数在（分:秒）", "half within (min:s)"),
                words.say("九成在（分:秒）", "nine in ten within (min:s)"),
                words.say("已驳回", "rejected"),
                words.say("升级上报", "escalated"),
                words.say("无答复", "no answer"));
        for (Grade grade : Grade.values()) {
            row(
                    table,
                    grade,
                    cases.stream()
                            .filter(one -> one.asked() && one.gravest() == grade)
                            .toList());
        }
        return table;
    }

    private static void row(Table table, Grade grade, List<Case> asked) {
        List<Long> took = asked.stream()
                .map(Case::acceptance)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .sorted()
                .toList();
        table.row(
                grade.colour(),
                Integer.toString(asked.size()),
                Integer.toString(took.size()),
                share(took, 50),
                share(took, 90),
                count(asked.stream().filter(Case::rejected).count()),
                count(asked.stream().filter(Case::escalated).count()),
                count(asked.stream().filter(one -> one.answer().isEmpty()).count()));
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private static String minutes(long millis) {
        long seconds = millis / 1_000;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static String share(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? NONE : minutes(sorted.get((sorted.size() * percent + 99) / 100 - 1));
    }
}
