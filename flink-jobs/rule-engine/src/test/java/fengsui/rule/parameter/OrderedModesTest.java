package fengsui.rule.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.calendar.Calendar;
import fengsui.calendar.Mode;
import fengsui.calendar.When;
import fengsui.order.ModeOrder;
import fengsui.order.Orders;
import fengsui.text.Bilingual;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderedModesTest {

    private static final Bilingual NAME = new Bilingual("x", "x");
    private static final Calendar CALENDAR = new Calendar(
            ZoneOffset.UTC,
            List.of(new Mode("surge", NAME, List.of()), new Mode("night", NAME, List.of(new When.Period(100, 200)))));
    private static final Parameter LIMIT =
            new Parameter("limit", ParameterKind.VALUE, ParameterType.NUMBER, "", 10.0, null, null, "own");
    private static final AreaChain PLACE = new AreaChain("g", "c", "s", "d", "city");

    private static Overlay overlay(@Nullable Area area, @Nullable String mode, double limit) {
        return new Overlay(area, mode, new TreeMap<>(Map.of("limit", limit)), "why");
    }

    private static ModeOrder surge(Level level, String code, long from, long until) {
        return new ModeOrder("surge", new Area(level, code), from, until, "office", "drill");
    }

    private static Parameters parameters(Level scope, Overlay... overlays) {
        return new Parameters(List.of(LIMIT), List.of(overlays), CALENDAR, scope);
    }

    private static Object limit(Parameters parameters, long time) {
        return parameters.at(PLACE, time).get(0).value();
    }

    private static Parameters under(Parameters parameters, ModeOrder... orders) {
        return parameters.under(new Orders(List.of(orders), List.of()));
    }

    @Test
    void whenAModeIsOrdered_thenItsOverlayHoldsInThatAreaForThatTimeAlone() {
        Parameters parameters =
                under(parameters(Level.GRID, overlay(null, "surge", 5)), surge(Level.DISTRICT, "d", 10, 20));

        assertThat(List.of(9L, 10L, 19L, 20L))
                .extracting(time -> limit(parameters, time))
                .containsExactly(10.0, 5.0, 5.0, 10.0);
        assertThat(limit(under(parameters, surge(Level.DISTRICT, "other", 10, 20)), 15))
                .isEqualTo(10.0);
        assertThat(limit(under(parameters, surge(Level.GRID, "d", 10, 20)), 15))
                .as("the code of another level")
                .isEqualTo(10.0);
        assertThat(limit(under(parameters, surge(Level.CITY, "city", 10, 20)), 15))
                .isEqualTo(5.0);
    }

    @Test
    void whenOrdersOverlap_thenTheModeHoldsWhileAnyDoes() {
        Parameters parameters = under(
                parameters(Level.GRID, overlay(null, "surge", 5)),
                surge(Level.DISTRICT, "d", 10, 20),
                surge(Level.STREET, "s", 15, 30),
                surge(Level.STREET, "elsewhere", 0, 90));

        assertThat(List.of(9L, 12L, 17L, 25L, 30L))
                .extracting(time -> limit(parameters, time))
                .containsExactly(10.0, 5.0, 5.0, 5.0, 10.0);
    }

    /** How wide the order is changes nothing about which overlay goes first. */
    @Test
    void whenAnOrderIsForASmallArea_thenTheOverlayOfTheFinestAreaStillGoesFirst() {
        Parameters parameters = parameters(
                Level.GRID,
                overlay(null, "surge", 5),
                overlay(new Area(Level.DISTRICT, "d"), "surge", 6),
                overlay(new Area(Level.STREET, "s"), null, 7));

        assertThat(limit(under(parameters, surge(Level.GRID, "g", 0, 9)), 5)).isEqualTo(7.0);
        assertThat(limit(
                        under(
                                parameters(
                                        Level.GRID,
                                        overlay(null, "surge", 5),
                                        overlay(new Area(Level.DISTRICT, "d"), "surge", 6)),
                                surge(Level.GRID, "g", 0, 9)),
                        5))
                .isEqualTo(6.0);
    }

    @Test
    void whenAnotherModeHoldsToo_thenTheOneThatStandsFirstInTheCalendarCounts() {
        Parameters parameters = parameters(Level.GRID, overlay(null, "night", 3), overlay(null, "surge", 5));

        assertThat(limit(parameters, 150)).isEqualTo(3.0);
        assertThat(limit(under(parameters, surge(Level.CITY, "city", 100, 200)), 150))
                .isEqualTo(5.0);
    }

    @Test
    void whenARuleIsWiderThanTheOrder_thenItDoesNotSeeIt() {
        Parameters parameters = parameters(Level.DISTRICT, overlay(null, "surge", 5));

        assertThat(under(parameters, surge(Level.STREET, "s", 0, 9))).isEqualTo(parameters);
        assertThat(limit(under(parameters, surge(Level.DISTRICT, "d", 0, 9)), 5))
                .isEqualTo(5.0);
    }

    @Test
    void whenAnOrderIsGiven_thenWhatIsLookedUpStaysTheSame() {
        Parameters parameters = parameters(Level.STREET, overlay(null, "surge", 5));

        assertThat(parameters.levels()).isEqualTo(Map.of("limit", List.of(Level.STREET, Level.DISTRICT, Level.CITY)));
        assertThat(under(parameters, surge(Level.DISTRICT, "d", 0, 9)).levels()).isEqualTo(parameters.levels());
        assertThat(parameters(Level.STREET, overlay(null, "night", 3)).levels()).isEqualTo(Map.of("limit", List.of()));
    }

    @Test
    void whenNoOverlayIsForTheMode_thenAnOrderChangesNothing() {
        Parameters parameters = parameters(Level.GRID, overlay(null, "night", 3));

        assertThat(under(parameters, surge(Level.CITY, "city", 0, 9))).isEqualTo(parameters);
    }
}
