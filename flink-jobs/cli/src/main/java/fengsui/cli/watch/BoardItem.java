package fengsui.cli.watch;

import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.cli.screen.Columns;
import fengsui.cli.screen.Palette;
import fengsui.cli.screen.Wrapped;
import fengsui.cli.watch.StandingCards.Listed;
import fengsui.codec.WarningCourse;
import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one incident.
 *
 * @param marked whether the list has a column for exercises and tests
 * @param clock the engine's, epoch milliseconds
 */
record BoardItem(BoardWords words, Palette palette, int width, boolean marked, long clock) {

    private static final int NUMBER = 3;
    private static final String INDENT = "     ";
    private static final int HAZARD = 14;
    private static final int AGE = 7;
    private static final int NARROWEST_PLACE = 12;
    private static final String DOT = " · ";

    /** How many {@link #lines} there are, found without making them where it can be. */
    int height(Listed item, boolean chosen) {
        if (chosen) {
            return lines(item, true).size();
        }
        Card card = item.card();
        return card.open() ? 2 + Math.min(1, card.inside().count()) : 1;
    }

    List<String> lines(Listed item, boolean chosen) {
        Card card = item.card();
        List<String> lines = new ArrayList<>();
        if (!card.open()) {
            lines.add(first(item, chosen).all(palette::faint));
            return lines;
        }
        lines.add(first(item, chosen).toString());
        lines.add(second(card).toString());
        if (card.inside().count() > 0) {
            lines.add(inside(card).toString());
        }
        if (chosen) {
            details(card, lines);
        }
        return lines;
    }

    private Strip first(Listed item, boolean chosen) {
        Card card = item.card();
        Strip strip = new Strip(width)
                .add(chosen ? "▸" : " ", palette::bold)
                .add(Columns.right(Integer.toString(item.number()), NUMBER), palette::faint)
                .add(" ")
                .cell(words.grade(card.grade()), words.gradeWidth(), text -> palette.graded(card.grade(), text))
                .add("  ");
        mark(strip, card);
        strip.cell(words.say(card.event()), HAZARD, palette::bold).add(" ");
        place(strip, card);
        String age = card.open() ? Spans.roughly(clock - card.span().onset(), words.language()) : "";
        return card.open() ? strip.right(Columns.right(age, AGE), UnaryOperator.identity()) : strip;
    }

    private void mark(Strip strip, Card card) {
        if (marked) {
            String text = card.actual() ? "" : words.label(card.status());
            strip.cell(text, words.say("    ", "        ").length(), palette::inverse)
                    .add(" ");
        }
    }

    /** The place takes what the words behind it leave; it is cut at its beginning, where places are alike. */
    private void place(Strip strip, Card card) {
        int room = strip.left() - (card.open() ? AGE + 1 : 0);
        String tags = Columns.clip(tags(card), Math.max(0, room - NARROWEST_PLACE));
        String place = Columns.clipFront(card.where().area().code(), Math.max(0, room - Columns.width(tags)));
        strip.add(place).add(tags, alarming(card) ? palette::alarming : palette::faint);
    }

    /** Whether it went one level up, and still nobody has answered. */
    private static boolean alarming(Card card) {
        return card.open() && card.duty().escalated() && card.duty().reply() == null;
    }

    /** With a gap before each. */
    private String tags(Card card) {
        List<String> tags = new ArrayList<>();
        String end = card.end();
        if (end != null) {
            tags.add(ended(card, end));
        }
        if (alarming(card) && card.duty().ackBy() != null) {
            tags.add(words.say("已升级上报", "escalated"));
        }
        if (card.where().areas() > 1) {
            tags.add(words.say("共 " + card.where().areas() + " 处", card.where().areas() + " areas"));
        }
        if (card.open() && card.said().against() > 0) {
            tags.add(words.say(card.said().against() + " 条反证", card.said().against() + " say otherwise"));
        }
        card.modes().forEach(mode -> tags.add(words.label(mode)));
        StringBuilder text = new StringBuilder();
        tags.forEach(tag -> text.append("  ").append(tag));
        return text.toString();
    }

    private Strip second(Card card) {
        Strip strip = new Strip(width).add(INDENT);
        String till = till(card);
        String answer = Columns.clip(answer(card), width / 2);
        int right = Columns.width(answer) + Columns.width(till) + (answer.isEmpty() ? 0 : 2);
        String said = Columns.clip(said(card), Math.max(0, strip.left() - right - 2));
        strip.add(said);
        String gap = " ".repeat(Math.max(0, strip.left() - right));
        return strip.add(gap)
                .add(answer, overdue(card) ? palette::alarming : UnaryOperator.identity())
                .add(answer.isEmpty() ? "" : "  ")
                .add(till, palette::faint);
    }

    /** What is new first: the headline can be guessed from its beginning. */
    private String said(Card card) {
        Card.Said said = card.said();
        String holder = card.inside().heldBy();
        String within = holder == null ? "" : words.say("归入 " + holder + "：", "inside " + holder + ": ");
        String news = ChangeLabels.of(said, words);
        String headline = words.say(said.headline());
        String change = words.say(said.change());
        boolean unlabelled = said.changes().isEmpty() && !change.isEmpty();
        return within + (unlabelled ? headline + DOT + change : before(news) + headline);
    }

    private static String before(String news) {
        return news.isEmpty() ? "" : news + DOT;
    }

    /** All that its record says, and the name by which it is answered. */
    private void details(Card card, List<String> lines) {
        Card.Said said = card.said();
        for (Bilingual text : List.of(said.headline(), said.change(), said.instruction())) {
            if (!words.say(text).isEmpty()) {
                Wrapped.lines(words.say(text), width - INDENT.length() - 2)
                        .forEach(line -> lines.add(INDENT + "│ " + line));
            }
        }
        lines.add(new Strip(width)
                .add(INDENT + "│ ")
                .add(card.incidentId(), palette::faint)
                .toString());
    }

    private String till(Card card) {
        long expires = card.span().expires();
        return clock > 0 && expires <= clock
                ? words.say("已过期", "expired")
                : words.say("至 ", "till ") + words.clock(expires);
    }

    private boolean overdue(Card card) {
        Long due = card.duty().ackBy();
        return due == null ? alarming(card) : card.duty().reply() == null && due <= clock;
    }

    private String answer(Card card) {
        WarningCourse.Dispatch reply = card.duty().reply();
        if (reply != null) {
            return replied(reply);
        }
        Long due = card.duty().ackBy();
        if (due == null) {
            return alarming(card) ? words.say("已升级上报，无人答复", "escalated, no answer yet") : "";
        }
        return due > clock
                ? words.say("限 " + Spans.exactly(due - clock) + " 内答复", "answer within " + Spans.exactly(due - clock))
                : words.say(
                        "逾期 " + Spans.exactly(clock - due) + " 未答复",
                        "no answer, " + Spans.exactly(clock - due) + " over");
    }

    private String replied(WarningCourse.Dispatch reply) {
        String number = reply.caseNumber();
        String why = why(reply);
        return words.label(reply.state().label())
                + (number == null ? "" : words.say("，案号 ", ", case ") + number)
                + (why == null ? "" : words.say("：", ": ") + words.label(why))
                + words.say("，", " by ")
                + reply.by();
    }

    /** Where dispatch has ended it, what it said; else why it is over. */
    private String ended(Card card, String end) {
        WarningCourse.Dispatch reply = card.duty().reply();
        String why = reply == null || !reply.state().label().equals(end) ? null : why(reply);
        return why == null
                ? words.say("已结束：", "ended: ") + words.label(end)
                : words.label(end) + words.say("：", ": ") + words.label(why);
    }

    private static @Nullable String why(WarningCourse.Dispatch reply) {
        Rejection rejection = reply.reason();
        Disposition disposition = reply.disposition();
        if (rejection != null) {
            return rejection.label();
        }
        return disposition == null ? null : disposition.label();
    }

    private Strip inside(Card card) {
        Strip strip = new Strip(width).add(INDENT);
        strip.add(words.say(
                "＋内含 " + card.inside().count() + " 起", "＋" + card.inside().count() + " inside"));
        String separator = words.say("：", ": ");
        for (WarningCourse.Holding piece : card.inside().holds()) {
            strip.add(
                    separator + words.grade(piece.grade()) + " " + words.say(piece.event()) + " "
                            + piece.area().code(),
                    palette::faint);
            separator = words.say("、", ", ");
        }
        return card.inside().count() > card.inside().holds().size()
                ? strip.add(separator + "…", palette::faint)
                : strip;
    }
}
