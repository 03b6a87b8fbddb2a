package fengsui.warning;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries and agendas come to the same as plain maps and lists do. */
class EntriesTest {

    private static final int RUNS = Integer.getInteger("seeds", 200);

    /** What is written, and how often. */
    private static final class Store {

        private final Map<String, Integer> written = new TreeMap<>();
        private int times;

        void accept(String key, @Nullable Integer now) {
            times++;
            if (now == null) {
                written.remove(key);
            } else {
                written.put(key, now);
            }
        }
    }

    private static String key(Random random) {
        return "k" + random.nextInt(12);
    }

    private static void change(Entries<String, Integer> entries, Map<String, Integer> plain, Random random) {
        String key = key(random);
        if (random.nextInt(3) == 0) {
            assertThat(entries.remove(key)).isEqualTo(plain.remove(key));
        } else {
            int value = random.nextInt(3);
            assertThat(entries.put(key, value)).isEqualTo(plain.put(key, value));
        }
    }

    @Test
    void whenEntriesComeAndGo_thenTheyAreThoseOfAMapInOrder() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run);
            Entries<String, Integer> entries = new Entries<>();
            TreeMap<String, Integer> plain = new TreeMap<>();
            for (int step = 0; step < 60; step++) {
                change(entries, plain, random);
                String from = key(random);
                assertThat(entries.values()).as("run %d", run).containsExactlyElementsOf(plain.values());
                assertThat(entries.from(from))
                        .as("run %d", run)
                        .containsExactlyElementsOf(plain.tailMap(from, true).values());
                assertThat(entries.get(from)).isEqualTo(plain.get(from));
                assertThat(entries.isEmpty()).isEqualTo(plain.isEmpty());
            }
        }
    }

    @Test
    void whenOnlyWhatHasChangedIsWritten_thenAllIsWrittenAndNothingTwice() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run);
            Entries<String, Integer> entries = new Entries<>();
            Map<String, Integer> plain = new TreeMap<>();
            Store store = new Store();
            for (int step = 0; step < 60; step++) {
                change(entries, plain, random);
                if (random.nextInt(4) == 0) {
                    entries.write(store::accept);
                    assertThat(store.written).as("run %d", run).isEqualTo(plain);
                    int times = store.times;
                    entries.write(store::accept);
                    assertThat(store.times).as("run %d", run).isEqualTo(times);
                }
            }
        }
    }

    @Test
    void whenOtherEntriesTakeThePlaceOfThese_thenJustWhatDiffersIsWritten() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run);
            Entries<String, Integer> before = new Entries<>();
            Map<String, Integer> was = new TreeMap<>();
            Entries<String, Integer> after = new Entries<>();
            Map<String, Integer> is = new TreeMap<>();
            Store store = new Store();
            for (int step = 0; step < 20; step++) {
                change(before, was, random);
                change(after, is, random);
            }
            before.write(store::accept);
            store.times = 0;
            after.written();
            int unwritten = random.nextInt(3);
            for (int step = 0; step < unwritten; step++) {
                change(before, was, random);
            }
            after.replacing(before);
            Map<String, Integer> written = new TreeMap<>(store.written);
            after.write(store::accept);
            assertThat(store.written).as("run %d", run).isEqualTo(is);
            TreeSet<String> keys = new TreeSet<>(written.keySet());
            keys.addAll(is.keySet());
            long differ = keys.stream()
                    .filter(key -> !Objects.equals(written.get(key), is.get(key)))
                    .count();
            assertThat((long) store.times).as("run %d", run).isBetween(differ, differ + unwritten);
        }
    }

    /** Something due. */
    private record Due(long time, Subject subject) {}

    @Test
    void whenThingsFallDueAndAreTakenOff_thenTheAgendaIsThatOfAList() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run);
            Agenda agenda = new Agenda();
            List<Due> plain = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                Due due =
                        new Due(random.nextInt(6), new Subject("fire", new Area(Level.GRID, "g" + random.nextInt(4))));
                if (random.nextInt(3) == 0) {
                    agenda.remove(due.time(), due.subject());
                    plain.remove(due);
                } else if (!plain.contains(due)) {
                    agenda.put(due.time(), due.subject());
                    plain.add(due);
                }
                long until = random.nextInt(7) - 1L;
                assertThat(agenda.until(until))
                        .as("run %d", run)
                        .containsExactlyElementsOf(plain.stream()
                                .filter(one -> one.time() <= until)
                                .map(Due::subject)
                                .sorted()
                                .distinct()
                                .toList());
                assertThat(agenda.first())
                        .as("run %d", run)
                        .isEqualTo(plain.stream().mapToLong(Due::time).min().orElse(Long.MAX_VALUE));
            }
        }
    }
}
