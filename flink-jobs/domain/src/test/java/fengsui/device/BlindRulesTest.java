package fengsui.device;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.device.BlindRules.Need;
import fengsui.device.BlindRules.Sight;
import fengsui.device.BlindRules.Source;
import fengsui.event.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlindRulesTest {

    private static final Need STREET = new Need("gas/leak", EventKind.SENSOR, "gas", Level.STREET);
    private static final Need CITY = new Need("gas/many", EventKind.SENSOR, "gas", Level.CITY);
    private static final Source ONE = source("one", "s1");
    private static final Source TWO = source("two", "s1");
    private static final Source FAR = source("far", "s2");

    private final BlindRules rules = new BlindRules(List.of(STREET, CITY));

    private static Source source(String device, String street) {
        return new Source(device, EventKind.SENSOR, "gas", new AreaChain(street + "g", street, street, "d", "city"));
    }

    @Test
    void whenTheLastDeviceOfAnAreaFallsSilent_thenTheRuleIsBlindThereOnce() {
        rules.up(ONE);
        rules.up(TWO);
        rules.up(FAR);
        assertThat(rules.down(ONE)).isEmpty();
        assertThat(rules.down(TWO)).containsExactly(new Sight(STREET, "s1", true));
        assertThat(rules.down(TWO)).isEmpty();
        assertThat(rules.down(FAR)).containsExactly(new Sight(STREET, "s2", true), new Sight(CITY, "city", true));
    }

    @Test
    void whenOneIsBack_thenTheRuleSeesAgain() {
        rules.up(ONE);
        rules.down(ONE);
        assertThat(rules.up(ONE)).containsExactly(new Sight(STREET, "s1", false), new Sight(CITY, "city", false));
        assertThat(rules.up(ONE)).isEmpty();
    }

    @Test
    void whenItIsAnotherSubjectOrKind_thenNobodyIsBlind() {
        rules.up(ONE);
        assertThat(rules.down(new Source("one", EventKind.SENSOR, "smoke", ONE.area())))
                .isEmpty();
        assertThat(rules.down(new Source("one", EventKind.VIDEO, "gas", ONE.area())))
                .isEmpty();
    }
}
