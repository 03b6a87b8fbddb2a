package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaMap;
import fengsui.calendar.Calendar;
import fengsui.event.SafetyEvent;
import fengsui.risk.Measure;
import fengsui.rule.parameter.ParameterInForce;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A thousand rows of a table in one statement, held against a search through the table's own text. */
class ManyOverlaysTest {

    private static final String EPL =
            "select s.grid as grid, s, s.?:limit:double as bound from pattern [every s=Sensor(property = 'gas')]";

    private final Random random = new Random(11);

    /** The value by area and mode, both as they stand in the table. */
    private final Map<String, Double> table = new LinkedHashMap<>();

    private String fill() {
        StringBuilder rows = new StringBuilder("area,mode,limit,why\n");
        while (table.size() < 1_000) {
            String area = switch (random.nextInt(8)) {
                case 0 -> "";
                case 1 -> "city:c1";
                case 2 -> "district:d" + random.nextInt(3);
                default -> "grid:g" + random.nextInt(900);
            };
            String where = area + "," + new String[] {"", "exercise", "flood-season"}[random.nextInt(3)];
            double value = random.nextInt(1_001) / 100.0;
            if (!where.equals(",") && table.putIfAbsent(where, value) == null) {
                rows.append(where).append(',').append(value).append(",a\n");
            }
        }
        return rows.toString();
    }

    private double search(SafetyEvent event, Calendar calendar) {
        List<String> modes = new ArrayList<>(calendar.at(event.eventTime()));
        modes.add("");
        for (String area : List.of("grid:" + event.area().grid(), "district:d1", "city:c1", "")) {
            for (String mode : modes) {
                Double value = table.get(area + "," + mode);
                if (value != null) {
                    return value;
                }
            }
        }
        return 5;
    }

    @Test
    void whenThereAreAThousandOverlays_thenEveryEventMeetsTheOneThatASearchFinds() {
        RuleSet rules = Bundles.load(
                "calendar.yaml", OverlaidRules.CALENDAR,
                "r/0.yaml", OverlaidRules.rule(EPL),
                "r/0.overlays.csv", fill());
        Rule rule = rules.rules().get(0);
        Calendar calendar = rule.parameters().calendar();
        List<Hit> hits = new ArrayList<>();
        FailureLog failures = new FailureLog();
        try (RuleEngine engine = RuleCompiler.installed().engine(rules.rules(), AreaMap.NONE, failures)) {
            engine.onHit(hits::add);
            for (int i = 0; i < 7_000; i++) {
                SafetyEvent event = Sample.gas("e" + i, 10L * i, "g" + random.nextInt(1_000), 1);
                engine.advanceTo(event.eventTime());
                engine.send(event);
            }
        }

        assertThat(failures.byRule()).isEmpty();
        assertThat(hits).hasSize(7_000).allSatisfy(hit -> {
            SafetyEvent event = hit.events().get(0).event();
            ParameterInForce told =
                    rule.parameters().at(event.area(), hit.time()).get(0);
            assertThat(hit.measures()).containsEntry("bound", new Measure.Numeric(search(event, calendar)));
            assertThat(told.value()).isEqualTo(search(event, calendar));
        });
        assertThat(hits.stream().map(hit -> hit.measures().get("bound")).distinct())
                .hasSizeGreaterThan(300);
    }
}
