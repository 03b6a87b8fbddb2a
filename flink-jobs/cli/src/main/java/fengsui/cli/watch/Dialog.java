package fengsui.cli.watch;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.cli.watch.StandingCards.Listed;
import fengsui.codec.answer.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with the keyboard: chooses an incident, then answers it. What ends an incident is asked again. An answer
 * belongs to the incident that was chosen when it was begun, however the list moves meanwhile. Not thread-safe.
 */
final class Dialog {

    /** Who writes answers. Returns what to tell the person. */
    interface Desk {
        String send(String incidentId, Reply reply);
    }

    /** What is being asked. */
    private enum Asking {
        NOTHING,
        CASE,
        REASON,
        DISPOSITION,
        COMMENT,
        SURE
    }

    private static final List<Rejection> REASONS = List.of(Rejection.values());
    private static final List<Disposition> DISPOSITIONS = List.of(Disposition.values());
    private static final int LONGEST = 200;
    private static final int PAGE = 8;
    private static final int MOST_FIGURES = 9;
    private static final String CURSOR = "_";

    private final BoardWords words;
    private final @Nullable String by;
    private final Desk desk;
    private Asking asking = Asking.NOTHING;
    private @Nullable String chosen;
    private String about = "";
    private String typed = "";
    private String said = "";
    private @Nullable Reply sure;
    private boolean over;

    /** @param by an office or an account, {@code null} where nobody may answer */
    Dialog(BoardWords words, @Nullable String by, Desk desk) {
        this.words = words;
        this.by = by;
        this.desk = desk;
    }

    /** Whether the person has had enough. */
    boolean over() {
        return over;
    }

    @Nullable
    String chosen() {
        return chosen;
    }

    /** @param items what is listed now */
    void press(Key key, List<Listed> items) {
        if (key.kind() == Key.Kind.ESCAPE) {
            chosen = asking == Asking.NOTHING ? null : chosen;
            leave("");
        } else if (asking == Asking.NOTHING) {
            browse(key, items);
        } else {
            answer(key);
        }
    }

    private void leave(String saying) {
        asking = Asking.NOTHING;
        typed = "";
        sure = null;
        said = saying;
    }

    private void browse(Key key, List<Listed> items) {
        switch (key.kind()) {
            case UP -> move(items, -1);
            case DOWN -> move(items, 1);
            case PAGE_UP -> move(items, -PAGE);
            case PAGE_DOWN -> move(items, PAGE);
            case HOME -> move(items, -items.size());
            case END -> move(items, items.size());
            case TEXT -> letter(key.text().toLowerCase(Locale.ROOT), items);
            case ENTER, BACKSPACE -> typed = "";
            default -> said = "";
        }
    }

    private void move(List<Listed> items, int step) {
        typed = "";
        said = "";
        if (items.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < items.size(); i++) {
            at = items.get(i).card().incidentId().equals(chosen) ? i : at;
        }
        int next = at < 0 && step <= 1 ? 0 : Math.max(0, Math.min(items.size() - 1, at + step));
        chosen = items.get(next).card().incidentId();
    }

    private void letter(String letter, List<Listed> items) {
        if (letter.matches("[0-9]")) {
            number(letter, items);
            return;
        }
        typed = "";
        switch (letter) {
            case "q" -> over = true;
            case "a" -> begin(Asking.CASE, items);
            case "r" -> begin(Asking.REASON, items);
            case "c" -> begin(Asking.DISPOSITION, items);
            case "m" -> begin(Asking.COMMENT, items);
            case "s" -> {
                if (begin(Asking.NOTHING, items)) {
                    send(reply(AnswerKind.ON_SCENE, null, null, null, null));
                }
            }
            default -> said = "";
        }
    }

    /** A second figure belongs to the first where there is such a number. */
    private void number(String figure, List<Listed> items) {
        Optional<Listed> longer = numbered(typed + figure, items);
        typed = longer.isPresent() ? typed + figure : figure;
        Optional<Listed> found = numbered(typed, items);
        found.ifPresent(item -> chosen = item.card().incidentId());
        said = found.isPresent() ? "" : words.say("没有第 " + typed + " 号", "there is no number " + typed);
    }

    private static Optional<Listed> numbered(String number, List<Listed> items) {
        int wanted = number.length() > MOST_FIGURES ? 0 : Integer.parseInt(number);
        return items.stream().filter(item -> item.number() == wanted).findFirst();
    }

    /** Whether there is an incident to answer, and somebody to answer it. */
    private boolean begin(Asking what, List<Listed> items) {
        Optional<Listed> item = items.stream()
                .filter(one -> one.card().incidentId().equals(chosen))
                .findFirst();
        if (by == null) {
            said = words.say("只读：用 --by 单位 启动才能答复", "read only: start with --by OFFICE to answer");
        } else if (item.isEmpty()) {
            said = words.say("请先选择事件：按编号或 ↑↓", "choose an incident first: type its number, or ↑↓");
        } else if (!item.get().card().open()) {
            said = words.say("该事件已结束", "this incident is over");
        } else {
            asking = what;
            about = name(item.get());
            said = "";
            return true;
        }
        return false;
    }

    private String name(Listed item) {
        Card card = item.card();
        return item.number() + " " + words.grade(card.grade()) + " " + words.say(card.event()) + " "
                + card.where().area().code();
    }

    private void answer(Key key) {
        switch (key.kind()) {
            case TEXT -> type(key.text());
            case BACKSPACE ->
                typed = typed.isEmpty() ? "" : typed.substring(0, typed.offsetByCodePoints(typed.length(), -1));
            case ENTER -> enter();
            default -> said = "";
        }
    }

    private void type(String text) {
        switch (asking) {
            case REASON -> pick(text, REASONS.size());
            case DISPOSITION -> pick(text, DISPOSITIONS.size());
            case SURE -> confirm(text);
            default -> typed = typed.length() < LONGEST ? typed + text : typed;
        }
    }

    private void pick(String text, int count) {
        int index = text.matches("[1-9]") ? Integer.parseInt(text) : 0;
        if (index < 1 || index > count) {
            said = words.say("请按 1 至 " + count, "press 1 to " + count);
            return;
        }
        sure = asking == Asking.REASON
                ? reply(AnswerKind.REJECTED, null, REASONS.get(index - 1), null, null)
                : reply(AnswerKind.CLOSED, null, null, DISPOSITIONS.get(index - 1), null);
        asking = Asking.SURE;
        said = "";
    }

    private void confirm(String text) {
        Reply wanted = sure;
        if (wanted != null && text.equalsIgnoreCase("y")) {
            send(wanted);
        } else {
            leave(words.say("未发送", "nothing was sent"));
        }
    }

    private void enter() {
        String text = typed.strip();
        switch (asking) {
            case CASE -> send(reply(AnswerKind.ACCEPTED, text.isEmpty() ? null : text, null, null, null));
            case COMMENT -> {
                if (text.isEmpty()) {
                    leave(words.say("未发送", "nothing was sent"));
                } else {
                    send(reply(AnswerKind.COMMENT, null, null, null, text));
                }
            }
            case SURE -> leave(words.say("未发送", "nothing was sent"));
            default -> said = "";
        }
    }

    private Reply reply(
            AnswerKind kind,
            @Nullable String caseNumber,
            @Nullable Rejection rejection,
            @Nullable Disposition disposition,
            @Nullable String comment) {
        return new Reply(kind, String.valueOf(by), caseNumber, rejection, disposition, comment);
    }

    private void send(Reply reply) {
        String incident = chosen;
        if (incident != null) {
            leave(desk.send(incident, reply));
        }
    }

    /** The lines at the foot of the screen: what was said last, or what is answered; then what can be typed or is asked. */
    List<String> foot() {
        return List.of(said.isEmpty() && asking != Asking.NOTHING ? about : said, prompt());
    }

    private String prompt() {
        return switch (asking) {
            case NOTHING -> menu();
            case CASE ->
                words.say("受理，案号（没有则直接回车）：", "accept, case number (Enter if there is none): ") + typed + CURSOR;
            case COMMENT -> words.say("备注（勿写个人信息）：", "comment (nobody's name or number): ") + typed + CURSOR;
            case REASON -> words.say("驳回，原因：", "reject as: ") + choices(REASONS, Rejection::label);
            case DISPOSITION -> words.say("结案：", "close as: ") + choices(DISPOSITIONS, Disposition::label);
            case SURE -> sureLine();
        };
    }

    private String menu() {
        return by == null
                ? words.say("↑↓ 选择   q 退出   （只读）", "↑↓ choose   q quit   (read only)")
                : words.say(
                        "↑↓ 选择   a 受理   r 驳回   s 到场   c 结案   m 备注   q 退出",
                        "↑↓ choose   a accept   r reject   s on scene   c close   m comment   q quit");
    }

    private <T> String choices(List<T> values, Function<T, String> label) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            text.append(i + 1)
                    .append(' ')
                    .append(words.label(label.apply(values.get(i))))
                    .append("  ");
        }
        return text.toString().stripTrailing();
    }

    private String sureLine() {
        Reply wanted = sure;
        if (wanted == null) {
            return "";
        }
        Rejection rejection = wanted.rejection();
        Disposition disposition = wanted.disposition();
        String verb = rejection == null ? words.say("结案", "close") : words.say("驳回", "reject");
        String as = rejection != null ? rejection.label() : disposition == null ? "" : disposition.label();
        return words.say(
                verb + "（" + words.label(as) + "）？此事件对所有人都将结束 [y/N] ",
                verb + " as " + words.label(as) + "? It will be over for everybody. [y/N] ");
    }
}
