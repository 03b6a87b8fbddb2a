package fengsui.warning;

import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.routing.Addressee;
import fengsui.text.Bilingual;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an incident goes on, in words. */
final class CourseWords {

    private CourseWords() {}

    static Bilingual spread(Incident now) {
        int areas = now.areas().size();
        return new Bilingual("波及 " + areas + " 个区域", "It covers " + areas + " areas now");
    }

    static Bilingual merged(Incident now) {
        int merged = now.course().spread().merged().size();
        return merged == 0
                ? new Bilingual("相邻事件并入", "An incident beside it has become part of it")
                : new Bilingual(
                        "已并入相邻事件 " + merged + " 起",
                        merged == 1
                                ? "An incident beside it has become part of it"
                                : merged + " incidents beside it have become part of it");
    }

    static Bilingual held(Incident now) {
        Held held = now.course().telling().held();
        HoldReason why = held == null ? HoldReason.GROUPED : held.why();
        return switch (why) {
            case INHIBITED ->
                new Bilingual("由更确定的事件解释，并入其中发布", "Explained by a surer incident, told inside it from now on");
            case GROUPED -> new Bilingual("与同类事件合并发布", "Told as one with others of its kind from now on");
            case FOLDED -> new Bilingual("短时间内事件过多，折叠发布", "Folded into another: too many at once");
        };
    }

    static Bilingual holds(Incident now) {
        int count = now.course().telling().insideCount();
        return switch (count) {
            case 0 -> new Bilingual("不再包含其他事件", "No other incident is told inside it any more");
            case 1 -> new Bilingual("内含另 1 起事件", "1 other incident is told inside it");
            default -> new Bilingual("内含另 " + count + " 起事件", count + " other incidents are told inside it");
        };
    }

    static Bilingual mode(Incident now) {
        List<String> modes = now.course().modes();
        return modes.isEmpty()
                ? new Bilingual("恢复平时模式", "Back to normal mode")
                : new Bilingual(
                        "按 " + String.join("、", modes) + " 模式处置", "Handled in " + String.join(", ", modes) + " mode");
    }

    static Bilingual escalated(Incident now) {
        List<Addressee> up = now.course().duty().addressed().stream()
                .filter(post -> post.why().equals(Addressee.ESCALATED))
                .toList();
        return up.isEmpty()
                ? new Bilingual("逾时无人应答", "Nobody answered in time")
                : new Bilingual(
                        "逾时无人应答，上报：" + up.stream().map(post -> post.name().zh()).collect(Collectors.joining("、")),
                        "Nobody answered in time, sent on to: "
                                + up.stream().map(post -> post.name().en()).collect(Collectors.joining(", ")));
    }

    /** What dispatch has said last. */
    static Bilingual handled(Incident now) {
        Handling handling = now.course().duty().handling();
        if (handling == null) {
            throw new IllegalArgumentException("nobody has answered: " + now.incidentId());
        }
        Bilingual said = said(handling);
        String number = handling.caseNumber();
        return number == null ? said : new Bilingual(said.zh() + "，警情号 " + number, said.en() + ", case " + number);
    }

    private static Bilingual said(Handling handling) {
        String by = handling.by();
        return switch (handling.state()) {
            case ACCEPTED -> new Bilingual(by + " 已受理", "Accepted by " + by);
            case ON_SCENE -> new Bilingual(by + "：已到场", "On scene, says " + by);
            case REJECTED ->
                new Bilingual(
                        by + " 驳回：" + zh(handling.rejection()), "Rejected by " + by + ": " + en(handling.rejection()));
            case CLOSED ->
                new Bilingual(
                        by + " 办结：" + zh(handling.disposition()),
                        "Closed by " + by + ": " + en(handling.disposition()));
            case COMMENT -> throw new IllegalArgumentException("a remark changes nothing");
        };
    }

    private static String zh(@Nullable Rejection why) {
        return why == null
                ? "未说明"
                : switch (why) {
                    case FALSE_ALARM -> "误报";
                    case BAD_PLACE -> "地点有误";
                    case WRONG_TYPE -> "类型有误";
                    case TOO_LATE -> "为时已晚";
                    case DUPLICATE -> "重复";
                };
    }

    private static String en(@Nullable Rejection why) {
        return why == null
                ? "no reason given"
                : switch (why) {
                    case FALSE_ALARM -> "a false alarm";
                    case BAD_PLACE -> "the wrong place";
                    case WRONG_TYPE -> "of another type";
                    case TOO_LATE -> "too late";
                    case DUPLICATE -> "known already";
                };
    }

    private static String zh(@Nullable Disposition what) {
        return what == null
                ? "未说明"
                : switch (what) {
                    case RESOLVED -> "已处置";
                    case FALSE_ALARM -> "误报";
                    case HANDED_OVER -> "已移交";
                    case NO_ACTION -> "无需处置";
                };
    }

    private static String en(@Nullable Disposition what) {
        return what == null
                ? "nothing more was said"
                : switch (what) {
                    case RESOLVED -> "dealt with";
                    case FALSE_ALARM -> "a false alarm";
                    case HANDED_OVER -> "handed over";
                    case NO_ACTION -> "nothing had to be done";
                };
    }
}
