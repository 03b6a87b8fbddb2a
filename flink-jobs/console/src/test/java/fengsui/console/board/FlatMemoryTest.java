package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.warning.EndReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a wall costs that nobody restarts: ./fengsui test -Pfigures -pl flink-jobs/console -am */
@Tag("figures")
class FlatMemoryTest {

    private static final int RECORDS = 1_000_000;
    private static final int WARM = 200_000;

    /** So many are open at once; each is told of four times. */
    private static final int OPEN = 500;

    private static final long SECOND = 1_000;

    private final Board board = new Board();
    private final String[] life = life();
    private long offset;

    /** Texts in which a number and a time are to be put. */
    private static String[] life() {
        Alerts alerts = Alerts.of(1);
        byte[][] records = {
            alerts.issued(Grade.BLUE),
            alerts.regraded(Grade.RED),
            alerts.regraded(Grade.ORANGE),
            alerts.ended(Grade.ORANGE, EndReason.QUIET, null)
        };
        String[] texts = new String[records.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new String(records[i], StandardCharsets.UTF_8)
                    .replace(alerts.incidentId(), "INCIDENT")
                    .replaceFirst("\"sent\":\"[^\"]+\"", "\"sent\":\"SENT\"")
                    .replaceFirst("\"expires\":\"[^\"]+\"", "\"expires\":\"2027-01-01T00:00:00.000Z\"");
        }
        return texts;
    }

    /** The next of a stream in which incidents begin, go on and end, a second from each other. */
    private void tell() {
        long wave = offset / ((long) OPEN * life.length);
        int stage = (int) (offset / OPEN % life.length);
        long number = wave * OPEN + offset % OPEN;
        String record = life[stage]
                .replace("INCIDENT", "gas-leak.grid:g" + number + ".x")
                .replace(
                        "SENT",
                        Instant.ofEpochMilli(Alerts.START + offset * SECOND).toString());
        Told told = ToldReader.of(Kit.record(0, offset, record.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        board.take(told, new Place(0, offset, 0));
        offset++;
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

    @Test
    void whenAMillionRecordsHaveCome_thenNoMoreMemoryIsUsedThanBefore() {
        board.begin(Kit.CLUSTER, Map.of(Channel.warnings(0), 0L));
        board.ready();
        while (offset < WARM) {
            tell();
        }
        long warm = used();
        while (offset < RECORDS) {
            tell();
        }
        long after = used();
        System.out.printf("heap after %d records: %d MB, after %d: %d MB%n", WARM, warm >> 20, RECORDS, after >> 20);
        assertThat(after).isLessThan(warm + (8L << 20));
        assertThat(board.snapshot(24).orElseThrow().items()).hasSizeGreaterThanOrEqualTo(OPEN);
    }
}
