package fengsui.console.analyst;

import static fengsui.console.analyst.Records.health;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Health;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthBookTest {

    private final HealthBook book = new HealthBook();

    @Test
    void whenADeviceIsHeardAgain_thenItIsInTroubleNoMore() {
        book.take(health("device/gas-net/a/1", 10, "degraded", Map.of("since", 5L, "expectedEvery", 2L)), 0);
        book.take(health("device/gas-net/b/gas", 11, "degraded", Map.of()), 0);
        assertThat(book.of(HealthBook.DEVICE))
                .extracting(DeviceLine::of)
                .containsExactly(
                        new DeviceLine("gas-net", "a/1", DeviceLine.SILENT, null, 5, 2L),
                        new DeviceLine("gas-net", "b", DeviceLine.STUCK, "gas", 11, null));
        book.take(health("device/gas-net/a/1", 12, "ok", Map.of("silentFor", 7L)), 0);
        assertThat(book.of(HealthBook.DEVICE)).extracting(Health::subject).containsExactly("device/gas-net/b/gas");
    }

    @Test
    void whenAFeedIsBack_thenThatIsStillKnown() {
        book.take(health("feed/cameras", 10, "degraded", Map.of("since", 5L)), 0);
        book.take(health("feed/cameras", 20, "ok", Map.of("silentFor", 15L)), 0);
        assertThat(book.about("feed/cameras"))
                .isNotNull()
                .extracting(Health::time)
                .isEqualTo(20L);
    }

    @Test
    void whenTheJobBeats_thenItsClockAndLagAreKnownAndNothingElse() {
        assertThat(book.beat()).isNull();
        book.take(health("job", 9, "ok", Map.of("clock", 10L, "lag", 3L)), 77);
        assertThat(book.beat()).isEqualTo(new HealthBook.Beat(10, 77, "ok", "what the job says", 3L));
        assertThat(book.troubles()).isEmpty();
    }

    @Test
    void whenSomethingElseIsNotWell_thenItIsToldUntilItIs() {
        book.take(health("privacy", 1, "degraded", Map.of()), 0);
        book.take(health("rule/gas/leak", 1, "failed", Map.of()), 0);
        assertThat(book.troubles()).extracting(Health::subject).containsExactly("privacy");
        book.take(health("privacy", 2, "ok", Map.of()), 0);
        assertThat(book.troubles()).isEmpty();
    }

    @Test
    void whenNothingMoreIsCountedForAWhile_thenTheLedgerIsSettled() {
        Health first = health("ledger/0", 1, "ok", Map.of("s-0.next", 1L));
        book.take(first, 1_000);
        assertThat(book.settled()).isFalse();
        book.take(first, 1_000 + HealthBook.SETTLED_MILLIS - 1);
        assertThat(book.settled()).isFalse();
        book.take(health("job", 1, "ok", Map.of()), 1_000 + HealthBook.SETTLED_MILLIS);
        assertThat(book.settled()).isTrue();
        book.take(health("ledger/0", 1, "ok", Map.of("s-0.next", 2L)), 1_001 + HealthBook.SETTLED_MILLIS);
        assertThat(book.settled()).isFalse();
    }

    @Test
    void whenMoreIsInTroubleThanIsHeld_thenTheRestIsCounted() {
        for (int i = 0; i < HealthBook.MOST + 3; i++) {
            book.take(health("device/f/" + i, 1, "degraded", Map.of("since", 1L)), 0);
        }
        assertThat(book.of(HealthBook.DEVICE)).hasSize(HealthBook.MOST);
        assertThat(book.left()).isEqualTo(3);
    }
}
