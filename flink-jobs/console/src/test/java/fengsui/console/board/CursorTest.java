package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final int PARTITIONS = 3;

    private final Kit kit = Kit.begun(PARTITIONS);

    /** Each says which record it comes from. */
    private static List<String> ids(Cursor.Heard heard) {
        return heard.events().stream()
                .map(event -> new String(event.json(), StandardCharsets.UTF_8))
                .map(json -> json.replaceAll("(?s).*\"position\":\"([0-9:]+)\".*", "$1"))
                .toList();
    }

    private void warn(int number) {
        Alerts alerts = Alerts.of(number);
        kit.warn(number % PARTITIONS, alerts.issued(Grade.BLUE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whenOneIsAwayAgainAndAgain_thenNothingIsLostOrTwice(long seed) throws InterruptedException {
        Random random = new Random(seed);
        Cursor always = kit.board.follow(null);
        Cursor often = kit.board.follow(null);
        assertThat(always.next(0).events()).isEmpty();
        assertThat(often.next(0).events()).isEmpty();
        List<String> all = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            warn(random.nextInt(500) + 1);
            if (random.nextInt(3) == 0) {
                Cursor.Heard heard = often.next(0);
                assertThat(heard.reset()).isFalse();
                int seen = heard.events().isEmpty()
                        ? 0
                        : random.nextInt(heard.events().size()) + 1;
                pieces.addAll(ids(heard).subList(0, seen));
                if (seen > 0) {
                    // What came after the last one that was seen was lost on the way.
                    often = kit.board.follow(heard.events().get(seen - 1).id());
                }
            }
        }
        pieces.addAll(ids(often.next(0)));
        all.addAll(ids(always.next(0)));
        assertThat(pieces).isEqualTo(all).doesNotHaveDuplicates();
    }

    @Test
    void whenAnotherConsoleGoesOn_thenItTellsWhatTheFirstDidNot() throws InterruptedException {
        Cursor first = kit.board.follow(null);
        assertThat(first.next(0).events()).isEmpty();
        warn(1);
        warn(2);
        String seen = first.next(0).events().get(1).id();
        warn(3);
        warn(4);
        Kit other = Kit.begun(PARTITIONS);
        // It reads the partitions in another order.
        for (int number : List.of(3, 2, 1, 4)) {
            other.warn(number % PARTITIONS, Alerts.of(number).issued(Grade.BLUE));
        }
        assertThat(ids(other.board.follow(seen).next(0))).containsExactlyInAnyOrder("0:0", "1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "other/0:0", "kit/0:99", "kit/0:-1", "kit/0:1;DROP", "kit/x:1"})
    void whenNobodyCanTellWhatCameAfter_thenAllIsToBeLoadedAnew(String from) throws InterruptedException {
        warn(1);
        assertThat(kit.board.follow(from).next(0).reset()).isTrue();
    }

    @Test
    void whenOneWasAwayForTooLong_thenAllIsToBeLoadedAnewAndGoesOnFromThere() throws InterruptedException {
        Cursor slow = kit.board.follow(null);
        assertThat(slow.next(0).reset()).isFalse();
        String then = slow.id();
        Alerts alerts = Alerts.of(1);
        kit.warn(0, alerts.issued(Grade.BLUE));
        for (int i = 0; i < Kit.MOST; i++) {
            kit.warn(0, alerts.regraded(Grade.RED));
        }
        assertThat(kit.board.follow(then).next(0).reset()).isTrue();
        assertThat(slow.next(0).reset()).isTrue();
        assertThat(slow.next(0).reset()).isFalse();
        kit.warn(0, alerts.regraded(Grade.BLUE));
        assertThat(slow.next(0).events()).hasSize(1);
    }

    @Test
    void whenAnotherClusterAnswers_thenAllIsToBeLoadedAnewOnceThatIsKnown() throws InterruptedException {
        Cursor cursor = kit.board.follow(null);
        assertThat(cursor.next(0).events()).isEmpty();
        kit.board.begin("another", Map.of(Channel.warnings(0), 0L));
        assertThat(cursor.next(0).reset()).as("half of it").isFalse();
        kit.board.ready();
        assertThat(cursor.next(0).reset()).isTrue();
        assertThat(cursor.next(0).reset()).isFalse();
    }

    @Test
    void whenNothingComes_thenOneWaitsNoLongerThanAsked() throws InterruptedException {
        assertThat(kit.board.follow(null).next(20).events()).isEmpty();
    }
}
