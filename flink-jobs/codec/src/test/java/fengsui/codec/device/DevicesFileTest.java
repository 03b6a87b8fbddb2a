package fengsui.codec.device;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.device.Agreement;
import fengsui.device.Change;
import fengsui.device.DeviceRules;
import fengsui.device.PropertyRule;
import fengsui.testkit.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DevicesFileTest {

    private final List<Problem> problems = new ArrayList<>();

    private DeviceRules load(String text) {
        return DevicesFile.load(new RuleBundle(new TreeMap<>(Map.of(DevicesFile.PATH, text))), problems);
    }

    @Test
    void whenTheShippedFileIsRead_thenItSaysSomethingOfEveryPropertyOfFeedsAndSimulator() {
        DeviceRules rules = DevicesFile.load(ProjectFiles.rules(DevicesFile.PATH), problems);
        assertThat(problems).isEmpty();
        assertThat(rules.properties())
                .containsOnlyKeys(
                        "gas",
                        "smoke",
                        "water-level",
                        "temperature",
                        "pm25",
                        "pm10",
                        "so2",
                        "no2",
                        "co",
                        "o3",
                        "pressure",
                        "dew-point",
                        "rain",
                        "wind-speed",
                        "noise",
                        "crowd-count",
                        "crowd-density",
                        "h2s",
                        "indoor-co",
                        "gas-pressure",
                        "residual-current",
                        "cable-temperature",
                        "sewer-level",
                        "vibration",
                        "pipe-vibration",
                        "tilt",
                        "vehicle-speed",
                        "voltage",
                        "oil-temperature");
        assertThat(rules.properties().values()).allMatch(rule -> rule.stuckMillis() > 0);
        assertThat(rules.properties().entrySet())
                .filteredOn(rule -> rule.getValue().agree() != null)
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("pm25", "pm10", "pressure", "dew-point");
    }

    @Test
    void whenEverythingIsGiven_thenItIsRead_andWhenLittleIs_thenTheRestIsNotJudged() {
        DeviceRules rules = load("""
                properties:
                  gas:
                    unit: "%LEL"
                    range: {from: 0, to: 100}
                    jump: {by: 60, within: 30 s}
                    stuck: 5 min
                    rest: 0.5
                    agree: {within: 5, for: 10 min}
                  noise: {unit: dB, range: {from: 0, to: 194}}
                """);
        assertThat(problems).isEmpty();
        assertThat(rules.properties())
                .containsEntry(
                        "gas",
                        new PropertyRule(
                                "%LEL", 0, 100, new Change(60, 30_000), 300_000, 0.5, new Agreement(5, 600_000)))
                .containsEntry("noise", new PropertyRule("dB", 0, 194, null, 0, null, null));
    }

    @Test
    void whenThereIsNoFile_thenNothingIsJudged() {
        assertThat(DevicesFile.load(new RuleBundle(new TreeMap<>()), problems)).isEqualTo(DeviceRules.NONE);
        assertThat(problems).isEmpty();
    }

    @Test
    void whenMuchIsWrong_thenAllOfItIsToldAtOnceAndNothingIsJudged() {
        DeviceRules rules = load("""
                properties:
                  gas:
                    unit: "%LEL"
                    range: {from: 100, to: 0}
                    jump: {by: -1, within: 0 s}
                    stuk: 5 min
                    agree: {within: -1, for: 0 s}
                  noise: loud
                  rain:
                    range: {from: 0}
                    stuck: soon
                """);
        assertThat(rules).isEqualTo(DeviceRules.NONE);
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "devices.yaml:4:28 DEVICES-VALUE 'to' is less than 'from', expected the greatest possible value",
                        "devices.yaml:5:16 DEVICES-VALUE 'by' is not above 0, expected the greatest believable change",
                        "devices.yaml:5:28 DEVICES-VALUE 'within' is 0, expected a time such as 1 min",
                        "devices.yaml:6:5 DEVICES-KEY 'stuk' is not known here; did you mean 'stuck'?",
                        "devices.yaml:7:21 DEVICES-VALUE 'within' is below 0, expected how far two devices may differ",
                        "devices.yaml:7:30 DEVICES-VALUE 'for' is 0, expected a time such as 10 min",
                        "devices.yaml:8:10 DEVICES-TYPE 'noise' is 'loud', expected keys with values",
                        "devices.yaml:10:5 DEVICES-MISSING 'unit' is missing; add 'unit: …'",
                        "devices.yaml:10:12 DEVICES-MISSING 'to' is missing; add 'to: …'",
                        "devices.yaml:11:12 DEVICES-VALUE 'stuck' is 'soon', expected a duration such as 500 ms, 90 s,"
                                + " 5 min, 2 h or 7 d");
    }
}
