package fengsui.rule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The journal against a plain list, over random lives with saves, restores and rescaling. */
class JournalModelTest {

    @Test
    void whenAnythingIsDone_thenTheJournalHoldsWhatAPlainListHolds() {
        for (int seed = 0; seed < 60; seed++) {
            new Life(seed).live();
        }
    }

    /** What was appended; {@code group} is that of its area. */
    private record Kept(ScopedEvent row, long keepMillis, boolean counted, int group) {}

    private static final class Life {

        private static final int GROUPS = 4;
        private static final long[] KEEPS = {0, 50, 400, 3_000};
        private static final List<String> GRIDS = List.of("a1", "a2", "b1", "b2", "c1", "d1", "e1");

        private final String name;
        private final Random random;
        private final MapStore store = new MapStore();
        private final Set<String> full = new HashSet<>();
        private final List<Kept> model = new ArrayList<>();
        private final Set<Kept> worked = new HashSet<>();
        private List<Journal> subtasks = List.of(journal());
        private final Map<Kept, Entry> waiting = new HashMap<>();
        private long clock = 10_000;
        private int made;

        Life(int seed) {
            name = "seed " + seed;
            random = new Random(seed);
        }

        private static Journal journal() {
            return new Journal(Life::group);
        }

        private static int group(Area area) {
            return area.code().charAt(0) % GROUPS;
        }

        private Journal of(int group) {
            return subtasks.get(group * subtasks.size() / GROUPS);
        }

        void live() {
            for (int step = 0; step < 300; step++) {
                switch (random.nextInt(12)) {
                    case 0 -> advance(random.nextInt(4) == 0 ? 2_000 : 60);
                    case 1 -> save();
                    case 2 -> look();
                    case 3 -> rarely(this::restore);
                    case 4, 5 -> workOne();
                    default -> append();
                }
            }
            look();
            end();
        }

        private void rarely(Runnable action) {
            if (random.nextInt(4) == 0) {
                action.run();
            }
        }

        private void append() {
            long keep = KEEPS[random.nextInt(KEEPS.length)];
            long time = clock - random.nextLong(keep + 1) + random.nextInt(200);
            // Long ids fill segments soon; few different ones make ties.
            String id = "n" + random.nextInt(4) + (random.nextInt(3) == 0 ? "x".repeat(random.nextInt(6_000)) : "");
            String feed = random.nextBoolean() ? "gas" : "calls";
            SafetyEvent event =
                    Rows.event(id, time, GRIDS.get(random.nextInt(1 + random.nextInt(GRIDS.size()))), feed + made++);
            ScopedEvent row = Rows.at(random.nextInt(3) == 0 ? Level.DISTRICT : Level.GRID, event);
            Kept kept = new Kept(row, keep, random.nextBoolean(), group(row.scope()));
            waiting.put(kept, of(kept.group()).append(row, keep, kept.counted()));
            model.add(kept);
        }

        private void workOne() {
            if (!model.isEmpty()) {
                work(model.get(random.nextInt(model.size())));
            }
        }

        private void work(Kept kept) {
            Entry entry = waiting.remove(kept);
            if (entry != null) {
                assertThat(entry.row()).isEqualTo(kept.row());
                of(kept.group()).worked(entry);
                worked.add(kept);
            }
        }

        private void advance(int most) {
            clock += random.nextInt(most);
            subtasks.forEach(journal -> journal.expire(clock));
            model.removeIf(this::over);
        }

        private boolean over(Kept kept) {
            return kept.row().event().eventTime() < clock - kept.keepMillis();
        }

        private void save() {
            store.forgetWhatWasDone();
            subtasks.forEach(journal -> journal.save(store));
            assertThat(store.puts).as(name).doesNotHaveDuplicates().noneMatch(full::contains);
            // A journal that was restored may give the number of a segment again that has been removed.
            full.removeAll(store.removals);
            for (StoredSegment stored : store.stored()) {
                if (isFull(stored)) {
                    full.add(stored.group() + "/" + stored.id());
                }
            }
        }

        /** A later segment of the same group and keeping time says that this one takes no more. */
        private boolean isFull(StoredSegment stored) {
            return store.stored().stream()
                    .anyMatch(later -> later.group() == stored.group()
                            && later.id() > stored.id()
                            && later.segment().keepMillis() == stored.segment().keepMillis());
        }

        /** What the store holds is all there is. */
        private void restore() {
            save();
            int subtaskCount = 1 + random.nextInt(GROUPS);
            subtasks = new ArrayList<>();
            for (int i = 0; i < subtaskCount; i++) {
                subtasks.add(journal());
            }
            subtasks.forEach(journal -> journal.expire(clock));
            Map<ScopedEvent, Kept> byRow = new HashMap<>();
            model.forEach(kept -> byRow.put(kept.row(), kept));
            waiting.clear();
            Set<ScopedEvent> seen = new HashSet<>();
            for (StoredSegment stored : store.stored()) {
                of(stored.group()).load(stored, row -> kept(byRow, row).counted(), entry -> {
                    assertThat(seen.add(entry.row())).as(name).isTrue();
                    taken(kept(byRow, entry.row()), entry);
                });
            }
            assertThat(seen).as(name).isEqualTo(byRow.keySet());
            store.forgetWhatWasDone();
            subtasks.forEach(journal -> journal.save(store));
            full.removeAll(store.removals);
            assertThat(store.puts).as(name).isEmpty();
        }

        private Kept kept(Map<ScopedEvent, Kept> byRow, ScopedEvent row) {
            Kept kept = byRow.get(row);
            if (kept == null) {
                throw new AssertionError(name + ": was never appended, or is over: " + row);
            }
            return kept;
        }

        private void taken(Kept kept, Entry entry) {
            if (worked.contains(kept)) {
                of(kept.group()).worked(entry);
            } else {
                waiting.put(kept, entry);
            }
        }

        private void look() {
            long from = clock - random.nextInt(3_100);
            long to = from + random.nextInt(3_300);
            Set<Area> areas = new HashSet<>();
            GRIDS.forEach(grid -> areas.add(new Area(Level.GRID, grid)));
            GRIDS.forEach(grid -> areas.add(new Area(Level.DISTRICT, grid.substring(0, 1))));
            for (Area area : areas) {
                Journal journal = of(group(area));
                assertThat(journal.rows(area, from, to)).as(name).isEqualTo(expected(area, from, to, false));
                List<SafetyEvent> all = expected(area, Long.MIN_VALUE, Long.MAX_VALUE, false);
                SafetyEvent upTo = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
                assertThat(journal.counted(area, from, upTo))
                        .as(name)
                        .isEqualTo(expected(area, from, Long.MAX_VALUE, true).stream()
                                .filter(event -> upTo == null || SafetyEvent.ORDER.compare(event, upTo) <= 0)
                                .toList());
            }
            replay(from, to);
        }

        private void replay(long from, long to) {
            List<SafetyEvent> replayed = new ArrayList<>();
            subtasks.forEach(journal -> journal.replay(Level.GRID, from, to, replayed::add));
            if (subtasks.size() > 1) {
                replayed.sort(SafetyEvent.ORDER);
            }
            assertThat(replayed)
                    .as(name)
                    .isEqualTo(GRIDS.stream()
                            .flatMap(grid -> expected(Rows.grid(grid), from, to, false).stream())
                            .sorted(SafetyEvent.ORDER)
                            .toList());
        }

        private List<SafetyEvent> expected(Area area, long from, long to, boolean counted) {
            return model.stream()
                    .filter(kept -> worked.contains(kept) && (!counted || kept.counted()))
                    .map(Kept::row)
                    .filter(row -> row.scope().equals(area))
                    .map(ScopedEvent::event)
                    .filter(event -> event.eventTime() >= from && event.eventTime() <= to)
                    .sorted(SafetyEvent.ORDER)
                    .toList();
        }

        /** Nothing is left of what is over: no row, no area, no segment. */
        private void end() {
            clock += 10_000;
            subtasks.forEach(journal -> journal.expire(clock));
            assertThat(subtasks)
                    .as(name)
                    .allSatisfy(journal -> assertThat(journal.figures()).isEqualTo(new JournalFigures(0, 0, 0, 0)));
            subtasks.forEach(journal -> journal.save(store));
            assertThat(store.stored()).as(name).isEmpty();
        }
    }
}
