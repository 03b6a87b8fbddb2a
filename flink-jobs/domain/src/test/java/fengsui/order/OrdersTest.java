package fengsui.order;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private static final AreaChain PLACE = new AreaChain("g", "c", "s", "d", "city");
    private static final Area DISTRICT = new Area(Level.DISTRICT, "d");

    private static ModeOrder surge(Area area, long from, long until) {
        return new ModeOrder("surge", area, from, until, "office", "drill");
    }

    private static Silence silence(@Nullable String hazard, long from, long until) {
        return new Silence(DISTRICT, hazard, false, from, until, "office", "works");
    }

    @Test
    void whenAModeIsOrdered_thenItHoldsFromItsBeginningUntilJustBeforeItsEndWithinItsArea() {
        Orders orders = Orders.NONE.and(surge(DISTRICT, 10, 20));

        assertThat(List.of(9L, 10L, 19L, 20L))
                .extracting(time -> orders.modesAt(PLACE, time).size())
                .containsExactly(0, 1, 1, 0);
        assertThat(orders.modesAt(new AreaChain("g", "c", "s", "other", "city"), 15))
                .isEmpty();
    }

    @Test
    void whenItIsOrderedAnew_thenTheLaterOrderCountsFromItsOwnTimeOn() {
        Orders orders = Orders.NONE.and(surge(DISTRICT, 10, 20)).and(surge(DISTRICT, 15, 40));

        assertThat(orders.modes()).containsExactly(surge(DISTRICT, 10, 15), surge(DISTRICT, 15, 40));
        assertThat(orders.modesAt(PLACE, 30)).containsExactly("surge");
    }

    @Test
    void whenItIsEnded_thenItHoldsNoLongerAndNothingIsLeftOfTheEnding() {
        Orders orders = Orders.NONE.and(surge(DISTRICT, 10, 20)).and(surge(DISTRICT, 12, 12));

        assertThat(orders.modes()).containsExactly(surge(DISTRICT, 10, 12));
        assertThat(Orders.NONE
                        .and(surge(DISTRICT, 30, 40))
                        .and(surge(DISTRICT, 5, 5))
                        .isEmpty())
                .as("before it began")
                .isTrue();
    }

    @Test
    void whenOneEnds_thenAnotherAreaAndAnotherHazardStay() {
        Orders orders = Orders.NONE
                .and(surge(DISTRICT, 10, 20))
                .and(surge(new Area(Level.STREET, "s"), 10, 20))
                .and(silence("fire", 10, 20))
                .and(silence(null, 10, 20))
                .and(surge(DISTRICT, 12, 12))
                .and(silence("fire", 12, 12));

        assertThat(orders.modesAt(PLACE, 15)).containsExactly("surge");
        assertThat(orders.silencesAt(PLACE, 15)).containsExactly(silence(null, 10, 20));
    }

    @Test
    void whenOrdersWereOverLongAgo_thenTheyAreForgottenAndOthersAreNot() {
        Orders orders = Orders.NONE.and(surge(DISTRICT, 10, 20)).and(silence("fire", 10, 21));

        assertThat(orders.since(21).all()).containsExactly(silence("fire", 10, 21));
        assertThat(orders.since(20)).isEqualTo(orders);
    }

    @Test
    void whenThereAreAsManyAsCanBe_thenItIsFull() {
        Orders orders = Orders.NONE;
        for (int i = 0; i < Orders.MOST; i++) {
            assertThat(orders.full()).isFalse();
            orders = orders.and(surge(new Area(Level.GRID, "g" + i), 0, 9));
        }
        assertThat(orders.full()).isTrue();
    }
}
