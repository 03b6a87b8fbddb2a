package fengsui.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.warning.Grade;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentChangesTest {

    private static IncidentLife life(String area, long start, long end, Grade grade, String... rules) {
        return new IncidentLife("fire." + area + "." + start, "fire", area, start, end, grade, Set.of(rules));
    }

    @Test
    void whenTwoRuleSetsMakeDifferentIncidents_thenEachIsAddedDroppedRegradedOrTheSame() {
        IncidentLife same = life("grid:a", 10, 20, Grade.RED, "fire/calls");
        IncidentLife dropped = life("grid:a", 100, 200, Grade.BLUE, "fire/calls");
        IncidentLife grave = life("grid:b", 5, 50, Grade.ORANGE, "fire/calls");
        IncidentLife mild = life("grid:b", 12, 40, Grade.YELLOW, "fire/calls");
        IncidentLife added = life("grid:c", 5, 50, Grade.BLUE, "fire/new");
        IncidentLife twice = life("grid:a", 15, 19, Grade.RED, "fire/calls");

        IncidentChanges changes = IncidentChanges.of(List.of(grave, added, same, twice), List.of(same, mild, dropped));

        assertThat(changes.added()).containsExactly(added, twice);
        assertThat(changes.dropped()).containsExactly(dropped);
        assertThat(changes.regraded()).containsExactly(new IncidentChanges.Regraded(grave, mild));
        assertThat(changes.same()).isEqualTo(1);
        assertThat(changes.lines(new IncidentsCsv(ZoneOffset.UTC)))
                .containsExactly(
                        "2 added, 1 dropped, 1 with another grade, 1 the same",
                        "  - 1970-01-01T00:00:00+00:00  Ⅳ blue  fire  grid:a  fire/calls",
                        "  + 1970-01-01T00:00:00+00:00  Ⅳ blue  fire  grid:c  fire/new",
                        "  + 1970-01-01T00:00:00+00:00  Ⅰ red  fire  grid:a  fire/calls",
                        "  ~ 1970-01-01T00:00:00+00:00  Ⅱ orange  fire  grid:b  fire/calls, was Ⅲ yellow");
    }

    @Test
    void whenRulesSpeakInTheSameIncidents_thenEachPairIsCounted() {
        List<IncidentLife> incidents = List.of(
                life("grid:a", 1, 2, Grade.RED, "fire/calls", "fire/alarm"),
                life("grid:b", 1, 2, Grade.RED, "fire/calls", "fire/alarm", "gas/leak"),
                life("grid:c", 1, 2, Grade.RED, "fire/calls"));

        assertThat(new TogetherTable(incidents).lines())
                .extracting(line -> line.replaceAll("\\s+", " "))
                .containsExactly(
                        "rule and rule together of the first of the second",
                        "fire/alarm fire/calls 2 2 3",
                        "fire/alarm gas/leak 1 2 1",
                        "fire/calls gas/leak 1 3 1");
        assertThat(new TogetherTable(incidents.subList(2, 3)).lines()).isEmpty();
    }
}
