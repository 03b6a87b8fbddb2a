package fengsui.warning;

import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.at;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.EventKind;
import fengsui.risk.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a desk has published is found as in a plain list. */
class PublicationsTest {

    private static final int RUNS = Integer.getInteger("seeds", 100);

    private static final Comparator<Published> NEWEST = Comparator.<Published>comparingLong(
                    one -> one.newest().incident().issued().sent())
            .thenComparing(Published::id);

    /** One of a few incidents in one of a few states. */
    private static Published published(Random random) {
        TestBook book = new TestBook(Cases.RULES);
        long onset = random.nextInt(2) * MINUTE;
        Warning first = book.onSignal(at(signal(onset, Severity.SEVERE, EventKind.SENSOR), "g" + random.nextInt(2)))
                .orElseThrow();
        Incident incident = first.incident();
        String id = random.nextBoolean() ? incident.incidentId() : "other" + random.nextInt(3);
        Issued issued = incident.issued().next(random.nextInt(4) * MINUTE, 60 * MINUTE, 0);
        Warning newest = new Warning(
                incident.known(id, issued),
                first.msgType(),
                first.previousGrade(),
                first.trend(),
                first.endReason(),
                first.late(),
                first.changed(),
                first.changes(),
                first.into());
        long ended = random.nextBoolean() ? Published.OPEN : random.nextInt(6) * MINUTE;
        return new Published(newest, random.nextInt(2) * MINUTE, ended);
    }

    private static Optional<Published> newest(Map<String, Published> plain, Predicate<Published> wanted) {
        return plain.values().stream().filter(wanted).max(NEWEST);
    }

    private static OptionalLong firstOver(Map<String, Published> plain, Predicate<Published> wanted) {
        return plain.values().stream()
                .filter(one -> !one.open())
                .filter(wanted)
                .mapToLong(Published::last)
                .min();
    }

    @Test
    void whenIncidentsArePublishedEndAndAreForgotten_thenTheyAreFoundAsInAList() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run);
            Map<String, Published> plain = new TreeMap<>();
            Map<String, Published> written = new TreeMap<>();
            Publications publications = new Publications(List.of());
            for (int step = 0; step < 40; step++) {
                Published one = published(random);
                if (random.nextInt(4) == 0) {
                    publications.remove(one);
                    plain.remove(one.id());
                } else {
                    publications.put(one);
                    plain.put(one.id(), one);
                }
                if (random.nextInt(5) == 0) {
                    publications.write((id, now) -> {
                        written.remove(id);
                        if (now != null) {
                            written.put(id, now);
                        }
                    });
                    assertThat(written).as("run %d", run).isEqualTo(plain);
                    publications = new Publications(written.values());
                }
                same(run, publications, plain, published(random));
            }
        }
    }

    private static void same(int run, Publications publications, Map<String, Published> plain, Published asked) {
        assertThat(publications.all()).as("run %d", run).containsExactlyElementsOf(plain.values());
        assertThat(publications.of(asked.id())).as("run %d", run).isEqualTo(Optional.ofNullable(plain.get(asked.id())));
        assertThat(publications.open(asked.subject()))
                .as("run %d", run)
                .isEqualTo(newest(plain, one -> one.open() && one.subject().equals(asked.subject())));
        assertThat(publications.named(asked.bookId()))
                .as("run %d", run)
                .isEqualTo(newest(plain, one -> one.bookId().equals(asked.bookId())));
        assertThat(publications.over(asked.onset() + MINUTE))
                .as("run %d", run)
                .containsExactlyInAnyOrderElementsOf(plain.values().stream()
                        .filter(one -> !one.open() && one.last() <= asked.onset() + MINUTE)
                        .toList());
        Predicate<Published> wanted = one -> one.onset() == asked.onset();
        assertThat(publications.firstOver(wanted)).as("run %d", run).isEqualTo(firstOver(plain, wanted));
    }
}
