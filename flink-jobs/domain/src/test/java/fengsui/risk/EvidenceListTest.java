package fengsui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.EventKind;
import fengsui.event.Position;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceListTest {

    @Test
    void whenMoreThanFiftyEventsCome_thenTheNewestFiftyAreKeptAndAllAreCounted() {
        EvidenceList list = EvidenceList.of(events(0, 60));

        assertThat(list.newest()).isEqualTo(events(10, 60));
        assertThat(list.count()).isEqualTo(60);
    }

    @Test
    void whenTheSameEventsComeAgain_thenTheyAreNotCountedAgain() {
        EvidenceList list = EvidenceList.of(events(0, 20));

        assertThat(list.plus(events(0, 20))).isEqualTo(list);
        assertThat(list.plus(events(15, 25)).count()).isEqualTo(25);
    }

    @Test
    void whenAnEventIsOlderThanAllThatIsKept_thenItIsTakenForOneCountedBefore() {
        EvidenceList full = EvidenceList.of(events(0, 60));

        assertThat(full.plus(events(0, 5))).isEqualTo(full);
    }

    private static List<Evidence> events(int from, int to) {
        return IntStream.range(from, to).mapToObj(EvidenceListTest::event).toList();
    }

    private static Evidence event(int number) {
        return new Evidence(
                "e" + number,
                EventKind.HOTLINE,
                "line",
                "caller",
                number,
                new Position("hotline", 0, number),
                "counted",
                "119 fire");
    }
}
