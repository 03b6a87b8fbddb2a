package fengsui.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.watch.StandingCards.Listed;
import fengsui.risk.Grade;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingCardsTest {

    private static final Card FIRST = CardKit.fire("a", Grade.RED).card();

    private final StandingCards standing = new StandingCards(StandingCards.LINGER_MILLIS);

    private List<String> listed() {
        return standing.all().stream()
                .map(item -> item.number() + " " + item.card().incidentId() + "."
                        + item.card().revision())
                .sorted()
                .toList();
    }

    private static Card revision(String id, int revision) {
        return CardKit.fire(id, Grade.RED).revision(revision).card();
    }

    @Test
    void whenCatchingUp_thenTheHigherRevisionStandsWhicheverWayItCame() {
        standing.catchUp(revision("a", 4));
        assertThat(standing.catchUp(revision("a", 3))).isFalse();
        assertThat(standing.catchUp(revision("a", 4))).isFalse();
        assertThat(standing.catchUp(revision("a", 5))).isTrue();
        assertThat(listed()).containsExactly("1 a.5");
    }

    @Test
    void whenAnIncidentIsOverByTheTimeOfCatchingUp_thenItIsNotListed() {
        standing.catchUp(revision("a", 1));
        standing.catchUp(CardKit.fire("a", Grade.RED).ended("quiet").card());
        standing.catchUp(CardKit.fire("b", Grade.RED).ended("quiet").card());
        assertThat(listed()).isEmpty();
    }

    @Test
    void whenRecordsFollow_thenTheLastOneStandsWhateverItsRevision() {
        assertThat(standing.take(revision("a", 3), 0)).isTrue();
        assertThat(standing.take(revision("a", 3), 0)).as("a repetition").isFalse();
        assertThat(standing.take(revision("a", 2), 0)).isTrue();
        assertThat(listed()).containsExactly("1 a.2");
    }

    @Test
    void whenAnIncidentEnds_thenItStaysInSightForAMinuteAndItsNumberIsFreeOnlyThen() {
        standing.take(FIRST, 0);
        standing.take(CardKit.fire("a", Grade.RED).ended("quiet").card(), 1_000);
        standing.tidy(60_999);
        standing.take(revision("b", 1), 60_999);
        assertThat(listed()).containsExactly("1 a.2", "2 b.1");
        standing.tidy(61_000);
        standing.take(revision("c", 1), 61_000);
        assertThat(listed()).containsExactly("1 c.1", "2 b.1");
    }

    @Test
    void whenTooManyHaveEnded_thenTheFirstOfThemLeave() {
        for (int i = 0; i < StandingCards.MOST_ENDED + 5; i++) {
            standing.take(CardKit.fire("e" + i, Grade.BLUE).ended("quiet").card(), i);
        }
        standing.take(FIRST, 0);
        standing.tidy(2_000);
        assertThat(standing.all()).hasSize(StandingCards.MOST_ENDED + 1);
        assertThat(standing.find("e4")).isEmpty();
        assertThat(standing.find("e5")).isPresent();
        assertThat(standing.all().get(0).card()).isEqualTo(FIRST);
        assertThat(standing.open()).isEqualTo(1);
    }

    @Test
    void whenAnEndedIncidentOpensAgain_thenItKeepsItsNumber() {
        standing.take(FIRST, 0);
        standing.take(CardKit.fire("a", Grade.RED).ended("quiet").card(), 0);
        standing.take(revision("a", 3), 0);
        standing.tidy(1_000_000);
        assertThat(standing.all())
                .extracting(Listed::number, Listed::endedAt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, null));
    }
}
