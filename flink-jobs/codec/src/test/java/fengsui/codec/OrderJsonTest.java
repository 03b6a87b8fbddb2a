package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Orders;
import fengsui.order.Silence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderJsonTest {

    private static final Area OLD_TOWN = new Area(Level.DISTRICT, "old-town");
    private static final long FROM = 1_780_000_000_123L;
    private static final ModeOrder SURGE =
            new ModeOrder("surge", OLD_TOWN, FROM, FROM + 60_000, "duty \"office\"", "灯会\n");
    private static final Silence FIRES =
            new Silence(OLD_TOWN, "fire", true, FROM, FROM + 1, "fire brigade", "controlled burn");
    private static final Silence ALL = new Silence(OLD_TOWN, null, false, FROM, FROM, "duty office", "works");

    private static final String MODE = "{\"type\":\"mode\",\"mode\":\"surge\","
            + "\"area\":{\"level\":\"district\",\"code\":\"old-town\"},\"author\":\"duty office\",\"reason\":\"fair\","
            + "\"effectiveAt\":\"2026-05-28T20:26:40Z\",\"until\":\"2026-05-28T22:26:40Z\"}";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RuleBundle bundle() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("a.yaml", "x");
        return new RuleBundle(files);
    }

    @Test
    void whenAnOrderIsWritten_thenTheSameIsRead() throws IOException {
        for (Order order : new Order[] {SURGE, FIRES, ALL}) {
            byte[] record = OrderJson.write(order);
            assertThat(OrderJson.is(record)).isTrue();
            assertThat(OrderJson.read(record)).isEqualTo(order);
            assertThat(QuarantineJson.is(record)).isFalse();
            assertThatThrownBy(() -> ControlJson.read(record)).hasMessageContaining("another type");
            assertThat(StateJson.read(StateJson.write(new Held(order)), Held.class)
                            .order())
                    .isEqualTo(order);
        }
        assertThat(new String(OrderJson.write(ALL), StandardCharsets.UTF_8)).doesNotContain("hazard", "red");
    }

    private record Held(Order order) {}

    @Test
    void whenItIsAnotherRecord_thenItIsNoOrder() {
        assertThat(OrderJson.is(ControlJson.write(new Control(bundle(), "test", 0))))
                .isFalse();
        assertThat(OrderJson.is(bytes("rubbish"))).isFalse();
        assertThat(OrderJson.is(bytes("[]"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "mode":"surge"                     | "mode":7               | mode: expected a text
                    "author":"duty office"             | "author":" "           | author: expected a text
                    "reason":"fair"                    | "reason":null          | reason: expected a text
                    "level":"district"                 | "level":"block"        | area: expected
                    "code":"old-town"                  | "code":""              | area: expected
                    "effectiveAt":"2026-05-28T20:26:40Z" | "effectiveAt":"now"  | effectiveAt: expected a time
                    "until":"2026-05-28T22:26:40Z"     | "end":"x"              | end: not known here
                    "type":"mode"                      | "type":"silence"       | mode: not known here
                    """)
    void whenAFieldIsWrong_thenItIsRefusedWithItsName(String from, String to, String said) {
        assertThatThrownBy(() -> OrderJson.read(bytes(MODE.replace(from, to))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(said);
    }

    @Test
    void whenSeveralFieldsAreWrong_thenAllAreNamed() {
        assertThatThrownBy(() -> OrderJson.read(bytes("{\"type\":\"silence\",\"red\":\"yes\",\"who\":1}")))
                .hasMessageContainingAll(
                        "red: expected true or false",
                        "who: not known",
                        "area:",
                        "effectiveAt:",
                        "until:",
                        "author:",
                        "reason:");
    }

    @Test
    void whenOrdersStandInARuleSet_thenTheyAreReadFromItAndTheRestIsUnchanged() {
        Orders orders = Orders.NONE.and(SURGE).and(FIRES);
        RuleBundle with = Ordered.in(bundle(), orders, 7);

        assertThat(Ordered.of(with)).isEqualTo(orders);
        assertThat(Ordered.upTo(with)).isEqualTo(7);
        assertThat(Ordered.onlyDiffer(with, bundle())).isTrue();
        assertThat(Ordered.in(with, Orders.NONE, Ordered.NOTHING)).isEqualTo(bundle());
        assertThat(Ordered.carried(bundle(), with))
                .as("what somebody put there")
                .isEqualTo(bundle());
        assertThat(Ordered.carried(with, bundle())).isEqualTo(with);
        assertThat(Ordered.of(bundle())).isEqualTo(Orders.NONE);
        assertThat(Ordered.upTo(bundle())).isEqualTo(Ordered.NOTHING);
    }

    @Test
    void whenTheFileIsNoneOfOurs_thenThereAreNoOrders() {
        TreeMap<String, String> files = new TreeMap<>(bundle().files());
        files.put(Ordered.PATH, "orders: [");
        assertThat(Ordered.of(new RuleBundle(files))).isEqualTo(Orders.NONE);
        assertThat(Ordered.upTo(new RuleBundle(files))).isEqualTo(Ordered.NOTHING);
    }
}
