package fengsui.cli.watch;

import fengsui.risk.Grade;
import fengsui.warning.Change;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is new about an incident, in as few words as tell it. */
final class ChangeLabels {

    private ChangeLabels() {}

    /** What dispatch owes or has done is told beside it. */
    private static final Set<Change> TOLD_ELSEWHERE =
            EnumSet.of(Change.ACCEPTED, Change.ON_SCENE, Change.ESCALATED, Change.ENDED);

    /** Empty where the record does not tell. */
    static String of(Card.Said said, BoardWords words) {
        return said.changes().stream()
                .filter(change -> !TOLD_ELSEWHERE.contains(change))
                .map(change -> of(change, said.previous(), words))
                .collect(Collectors.joining(words.say("，", ", ")));
    }

    private static String of(Change change, @Nullable Grade previous, BoardWords words) {
        return switch (change) {
            case ISSUED -> words.say("新发", "new");
            case RAISED -> words.say("升级", "raised") + from(previous, words);
            case LOWERED -> words.say("降级", "lowered") + from(previous, words);
            case RENEWED -> words.say("续发", "renewed");
            case SPREAD -> words.say("范围扩大", "spread");
            case MERGED -> words.say("并入新事件", "took in another");
            case HELD -> words.say("并入其他事件一并报告", "told inside another");
            case RELEASED -> words.say("恢复单独报告", "told by itself again");
            case HOLDS -> words.say("内含事件有变", "holds others");
            case MODE -> words.say("模式变更", "mode changed");
            case CORRECTED -> words.say("已更正", "corrected");
            case ACCEPTED, ON_SCENE, ESCALATED, ENDED -> "";
        };
    }

    private static String from(@Nullable Grade previous, BoardWords words) {
        return previous == null ? "" : words.say("（原 " + words.grade(previous) + "）", " from " + words.grade(previous));
    }
}
