package fengsui.warning;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.risk.Score;
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

    private static final int DAYS = Integer.getInteger("seeds", 100);

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

    /** The same book, as it would come back. */
    private static IncidentBook copy(IncidentBook book, DeskRules rules) {
        return new IncidentBook(rules, book.snapshot());
    }

    /** Whether everything, arranged once more at {@code time}, stays as it is. */
    private static boolean settled(Player player, long time) {
        IncidentBook again = copy(player.book, player.rules);
        again.switchTo(time, player.rules);
        return again.tell(time).isEmpty() && again.snapshot().equals(player.book.snapshot());
    }

    /** What is told inside something is told inside what is told by itself and no less grave. */
    private static void sound(String when, IncidentBook book) {
        Map<String, Incident> open = new TreeMap<>();
        book.snapshot().incidents().forEach(incident -> open.put(incident.incidentId(), incident));
        for (Incident incident : open.values()) {
            Held held = incident.course().telling().held();
            Incident by = held == null ? null : open.get(held.by());
            assertThat(held == null || (by != null && mayHold(by, incident)))
                    .as("%s: %s, told inside %s", when, incident, by)
                    .isTrue();
            assertThat(incident.course().telling().inside())
                    .as("%s: inside %s", when, incident)
                    .containsExactlyInAnyOrderElementsOf(inside(incident, open));
        }
    }

    private static boolean mayHold(Incident by, Incident incident) {
        return by.course().telling().byItself()
                && !incident.judgement().grade().graverThan(by.judgement().grade());
    }

    private static List<Inside> inside(Incident by, Map<String, Incident> open) {
        List<Inside> inside = new ArrayList<>();
        for (Incident incident : open.values()) {
            Held held = incident.course().telling().held();
            if (held != null && held.by().equals(by.incidentId())) {
                inside.add(Inside.of(incident, held.why()));
            }
        }
        return inside;
    }

    /**
     * One who leads now may come before another one that led already, or lead what is folded elsewhere. That shows once
     * something has moved there, and not because something has moved anywhere: only then do the two books differ.
     */
    @Test
    void whenOnlyWhatHasMovedIsArranged_thenAllIsToldAsIfEverythingWere() {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        Set<HoldReason> reasons = EnumSet.noneOf(HoldReason.class);
        long instants = 0;
        long unsettled = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            RandomTown town = new RandomTown(seed);
            Random random = new Random(seed);
            Player moved = new Player(town.rules, false);
            long before = Long.MIN_VALUE;
            for (long time = town.trays.firstKey(); time != Long.MAX_VALUE; time = moved.next(time, town)) {
                String when = "day " + seed + " at " + time;
                instants++;
                boolean settled = before == Long.MIN_VALUE || settled(moved, before);
                Player all = new Player(moved.rules, true);
                all.book = copy(moved.book, moved.rules);
                Tray tray = town.trays.getOrDefault(time, Tray.EMPTY);
                Answered answered = answer(moved.book, time, random);
                moved.book.unsaid().drop();
                List<Warning> said = moved.instant(time, tray, answered);
                if (settled) {
                    assertThat(said).as(when).isEqualTo(all.instant(time, tray, answered));
                    assertThat(moved.book.snapshot()).as(when).isEqualTo(all.book.snapshot());
                    assertThat(moved.book.unsaid().withheld())
                            .as(when)
                            .containsExactlyInAnyOrderElementsOf(
                                    all.book.unsaid().withheld());
                } else {
                    unsettled++;
                }
                sound(when, moved.book);
                said.forEach(record -> changes.addAll(record.changes()));
                moved.book
                        .snapshot()
                        .incidents()
                        .forEach(incident -> incident.course().telling().inside().stream()
                                .map(Inside::why)
                                .forEach(reasons::add));
                before = time;
            }
        }
        assertThat(unsettled).as("of %d instants", instants).isLessThan(instants / 50);
        assertThat(changes)
                .as("what the days are about")
                .contains(Change.HELD, Change.RELEASED, Change.HOLDS, Change.LOWERED, Change.MODE, Change.MERGED);
        assertThat(reasons).containsExactlyInAnyOrder(HoldReason.values());
    }

    @Test
    void whenABookComesBackAsItWasWrittenDown_thenItGoesOnTheSame() {
        for (int seed = 0; seed < DAYS; seed++) {
            RandomTown town = new RandomTown(seed);
            Random random = new Random(seed);
            Player on = new Player(town.rules, false);
            Player back = new Player(town.rules, false);
            Written written = new Written();
            for (long time = town.trays.firstKey(); time != Long.MAX_VALUE; time = on.next(time, town)) {
                String when = "day " + seed + " at " + time;
                Tray tray = town.trays.getOrDefault(time, Tray.EMPTY);
                Answered answered = answer(on.book, time, random);
                List<Warning> said = on.instant(time, tray, answered);
                assertThat(back.instant(time, tray, answered)).as(when).isEqualTo(said);
                back.book.write(written);
                if (random.nextInt(4) == 0) {
                    back.book = written.read(back);
                }
                assertThat(back.book.snapshot()).as(when).isEqualTo(on.book.snapshot());
                assertThat(back.next(time, town)).as(when).isEqualTo(on.next(time, town));
            }
        }
    }

    /** Entry by entry, what a checkpoint holds. */
    private static final class Written implements BookStore {

        private final Map<String, Incident> incidents = new TreeMap<>();
        private final Map<String, Score> scores = new TreeMap<>();

        @Override
        public void margin(BookMargin now) {
            throw new IllegalStateException("a book by itself has no margin: " + now);
        }

        @Override
        public void incident(String key, @Nullable Incident now) {
            put(incidents, key, now);
        }

        @Override
        public void score(String key, @Nullable Score now) {
            put(scores, key, now);
        }

        private static <V> void put(Map<String, V> map, String key, @Nullable V now) {
            if (now == null) {
                map.remove(key);
            } else {
                map.put(key, now);
            }
        }

        IncidentBook read(Player player) {
            IncidentBook book = new IncidentBook(
                    player.rules,
                    new IncidentBook.Snapshot(
                            List.copyOf(incidents.values()),
                            List.copyOf(scores.values()),
                            player.book.rests(),
                            player.book.minute()));
            book.written();
            return book;
        }
    }
}
