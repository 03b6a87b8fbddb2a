package fengsui.cli.watch;

import fengsui.risk.Grade;
import fengsui.warning.Change;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is new about an incident, in as few words as tell it. */
final class ChangeLabels {

    private ChangeLabels() {}

    /** Empty where the record does not tell. */
    static String of(Card.Said said, BoardWords words) {
        return said.changes().stream()
                .filter(change -> !change.equals(Change.ENDED))
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
            case ACCEPTED -> words.say("已受理", "accepted");
            case ON_SCENE -> words.say("已到场", "on scene");
            case ESCALATED -> words.say("无人答复，已升级上报", "nobody answered");
            case HELD -> words.say("并入其他事件一并报告", "told inside another");
            case RELEASED -> words.say("恢复单独报告", "told by itself again");
            case HOLDS -> words.say("内含事件有变", "holds others");
            case MODE -> words.say("模式变更", "mode changed");
            case CORRECTED -> words.say("已更正", "corrected");
            case ENDED -> words.say("已结束", "ended");
        };
    }

    private static String from(@Nullable Grade previous, BoardWords words) {
        return previous == null ? "" : words.say("（原 " + words.grade(previous) + "）", " from " + words.grade(previous));
    }
}
