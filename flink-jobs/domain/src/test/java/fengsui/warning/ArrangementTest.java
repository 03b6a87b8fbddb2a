package fengsui.warning;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How incidents are told is arranged anew only where something has moved, and that shows nowhere. */
class ArrangementTest {

    private static final int DAYS = Integer.getInteger("seeds", 500);

    private static final List<AnswerKind> KINDS = List.of(AnswerKind.values());

    /** A book with the rules that hold, played on. */
    private static final class Player {

        private final boolean everything;
        private IncidentBook book;
        private DeskRules rules;

        Player(DeskRules rules, boolean everything) {
            this.rules = rules;
            this.everything = everything;
            this.book = new IncidentBook(rules, IncidentBook.Snapshot.EMPTY);
        }

        List<Warning> instant(long time, Tray tray, @Nullable Answered answered) {
            book.onTime(time);
            DeskRules begins = tray.begins();
            if (begins != null) {
                rules = begins;
            }
            if (begins != null || everything) {
                // For the same rules this does nothing but have everything arranged.
                book.switchTo(time, rules);
            }
            tray.scores().forEach(book::onScore);
            tray.signals().forEach(book::onSignal);
            List<Warning> told = new ArrayList<>(book.tell(time));
            if (answered != null) {
                book.onAnswer(answered);
            }
            told.addAll(book.tell(time));
            return told;
        }

        long next(long time, RandomTown town) {
            OptionalLong due = book.nextDeadline(time);
            Long tray = town.trays.higherKey(time);
            return Math.min(due.orElse(Long.MAX_VALUE), tray == null ? Long.MAX_VALUE : tray);
        }
    }

    /** Answers now and then to one of those that are told of. */
    private static @Nullable Answered answer(IncidentBook book, long time, Random random) {
        List<Incident> told = book.snapshot().incidents().stream()
                .filter(incident -> incident.course().telling().told())
                .toList();
        if (told.isEmpty() || random.nextInt(5) > 0) {
            return null;
        }
        Incident incident = told.get(random.nextInt(told.size()));
        AnswerKind kind = KINDS.get(random.nextInt(KINDS.size()));
        Answer answer = new Answer(
                "a" + time,
                incident.incidentId(),
                "d1",
                kind,
                time,
                "office",
                kind == AnswerKind.ACCEPTED ? "C" : null,
                kind == AnswerKind.REJECTED ? Rejection.FALSE_ALARM : null,
                kind == AnswerKind.CLOSED ? Disposition.RESOLVED : null,
                null);
        return new Answered(answer, incident, true);
    }

    private static String brief(Incident incident) {
        Telling telling = incident.course().telling();
        return incident.incidentId() + " " + incident.judgement().grade() + " told=" + telling.told() + " silenced="
                + telling.silenced() + " held=" + telling.held() + " inside="
                + telling.inside().stream().map(Inside::incidentId).toList();
    }

    private static String brief(IncidentBook book) {
        return String.join(
                "\n",
                book.snapshot().incidents().stream().map(ArrangementTest::brief).toList());
    }

    private static void sound(String day, IncidentBook book) {
        Map<String, Incident> open = new TreeMap<>();
        book.snapshot().incidents().forEach(incident -> open.put(incident.incidentId(), incident));
        for (Incident incident : open.values()) {
            Held held = incident.course().telling().held();
            if (held == null) {
                continue;
            }
            Incident by = open.get(held.by());
            assertThat(by != null
                            && by.course().telling().byItself()
                            && !incident.judgement().grade().graverThan(by.judgement().grade()))
                    .as("%s: %s in%n%s", day, brief(incident), brief(book))
                    .isTrue();
        }
    }

    @Test
    void whenOnlyWhatHasMovedIsArranged_thenAllIsToldAsIfEverythingWere() {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        int bad = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            RandomTown town = new RandomTown(seed);
            Random random = new Random(seed);
            Player all = new Player(town.rules, true);
            Player moved = new Player(town.rules, false);
            try {
            for (long time = town.trays.firstKey();
                    time != Long.MAX_VALUE;
                    time = Math.min(all.next(time, town), moved.next(time, town))) {
                Tray tray = town.trays.getOrDefault(time, Tray.EMPTY);
                Answered answered = answer(moved.book, time, random);
                String was = brief(all.book);
                List<Warning> said = moved.instant(time, tray, answered);
                List<Warning> expected = all.instant(time, tray, answered);
                String day = "day " + seed + " at " + time;
                assertThat(brief(moved.book)).as(day + "\nwas\n" + was).isEqualTo(brief(all.book));
                assertThat(said).as(day).isEqualTo(expected);
                assertThat(moved.book.snapshot()).as(day).isEqualTo(all.book.snapshot());
                assertThat(moved.book.unsaid().withheld()).as(day).isEqualTo(all.book.unsaid().withheld());
                sound(day, moved.book);
                said.forEach(record -> changes.addAll(record.changes()));
            }
            } catch (AssertionError e) { if (bad++ < 12) { System.out.println("BAD " + e.getMessage()); } }
        }
        System.out.println("BADS " + bad + " of " + DAYS);
        assertThat(changes)
                .as("what the days are about")
                .contains(Change.HELD, Change.RELEASED, Change.HOLDS, Change.LOWERED, Change.MODE, Change.MERGED);
    }
}
