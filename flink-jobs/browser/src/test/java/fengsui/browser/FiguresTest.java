package fengsui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fengsui.browser.Chrome.Look;
import fengsui.testkit.Spread;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How fast the screen is. Printed always, and held against what it should be on a quiet machine. */
@Tag("figures")
@Timeout(300)
class FiguresTest {

    private static final boolean QUIET = Boolean.getBoolean("fengsui.quiet");

    private static final int OPEN = 500;
    private static final int TIMES = 5;

    /** Besides the one in a browser. */
    private static final int EARS = 49;

    private static final int A_SECOND = 100;
    private static final int SECONDS = 20;
    private static final int WARM_SECONDS = 5;

    private final Crowd crowd = new Crowd(Morning.read());
    private final Town town = Town.after(crowd.first(OPEN));
    private final Chrome chrome = Chrome.start();

    @AfterEach
    void stop() {
        chrome.close();
        town.close();
    }

    @Test
    @Tag("browser")
    void whenFiveHundredIncidentsAreOpen_thenTheWallIsPaintedInTime() {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Page page = chrome.open(town.address(), Look.DESK, Screen.whole(OPEN));
            nanos.add((long) (Screen.wholeMillis(page) * 1e6));
            page.context().close();
        }
        System.out.printf(
                "%d open incidents on the screen of a browser that knew nothing: %s%n", OPEN, Spread.of(nanos));
        assertThat(chrome.troubles()).isEmpty();
        if (QUIET) {
            assertThat(Spread.of(nanos).most()).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void whenFiftyPagesFollowAHundredRecordsASecond_thenEachIsOnAllScreensInTime() throws Exception {
        List<Ear> ears = new ArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        try {
            Page page = chrome.open(town.address(), Look.DESK, Screen.EACH);
            Wall wall = Wall.of(page, OPEN);
            for (int i = 0; i < EARS; i++) {
                ears.add(Ear.open(client, town.address()));
            }
            tell(2, WARM_SECONDS * A_SECOND);
            System.out.printf("warming up: %s%n", Spread.of(heard(ears, WARM_SECONDS * A_SECOND)));

            Map<Integer, Double> told = tell(1_000, SECONDS * A_SECOND);
            List<Long> heard = heard(ears, told.size());
            System.out.printf("from the topic to %d streams, %d records/s: %s%n", EARS, A_SECOND, Spread.of(heard));
            assertThat(heard).as("nothing is lost, nothing comes twice").hasSize(EARS * told.size());

            page.waitForCondition(() -> wall.shown().equals(last(told.size())));
            List<Long> painted = painted(page, told);
            System.out.printf(
                    "from the topic to the screen, %d of %d painted: %s%n",
                    painted.size(), told.size(), Spread.of(painted));
            assertThat(chrome.troubles()).isEmpty();
            if (QUIET) {
                assertThat(Spread.of(heard).p99()).isLessThan(Duration.ofMillis(300));
                assertThat(Spread.of(painted).p99()).isLessThan(Duration.ofMillis(300));
            }
        } finally {
            for (Ear ear : ears) {
                ear.close();
            }
        }
    }

    /** Returns when each was told, by its revision, epoch milliseconds. */
    private Map<Integer, Double> tell(int from, int count) {
        Map<Integer, Double> told = new TreeMap<>();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + TimeUnit.SECONDS.toNanos(1) * i / A_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            told.put(from + i, epochMillis());
            town.tellSoon(crowd.record(i % OPEN, from + i));
        }
        return told;
    }

    private static double epochMillis() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
    }

    private static List<Long> heard(List<Ear> ears, int count) throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (Ear ear : ears) {
            nanos.addAll(ear.heard(count));
        }
        return nanos;
    }

    /** What the wall shows in the end. */
    private List<String> last(int count) {
        return IntStream.range(count - OPEN, count)
                .mapToObj(i -> Morning.id(crowd.record(i % OPEN, 1)) + " " + (1_000 + i))
                .sorted()
                .toList();
    }

    private static List<Long> painted(Page page, Map<Integer, Double> told) {
        Map<Integer, Double> painted = Screen.painted(page);
        return told.entrySet().stream()
                .filter(each -> painted.containsKey(each.getKey()))
                .map(each -> (long) ((painted.getOrDefault(each.getKey(), 0.0) - each.getValue()) * 1e6))
                .toList();
    }
}
