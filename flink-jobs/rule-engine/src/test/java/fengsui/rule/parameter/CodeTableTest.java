package fengsui.rule.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Held against a map. */
class CodeTableTest {

    private final Random random = new Random(19);

    /** From few characters, so that codes meet, end alike and begin alike; 0 and Chinese ones among them. */
    private String code() {
        String letters = "\0a1\u00ff街";
        StringBuilder code = new StringBuilder();
        IntStream.range(0, random.nextInt(20))
                .forEach(i -> code.append(letters.charAt(random.nextInt(random.nextInt(8) == 0 ? 5 : 2) % 5)));
        return code.toString();
    }

    @Test
    void whenCodesAreOfAnyKind_thenEachFindsItsOwnValueAndNoOther() {
        for (int round = 0; round < 200; round++) {
            Map<String, Integer> map = new HashMap<>();
            IntStream.range(0, random.nextInt(300)).forEach(i -> map.put(code(), i));

            CodeTable<Integer> table = new CodeTable<>(map);

            for (int i = 0; i < 500; i++) {
                String code = code();
                assertThat(table.find(code)).as(code).isEqualTo(map.get(code));
            }
            map.forEach((code, value) -> assertThat(table.find(code)).isEqualTo(value));
        }
    }

    @Test
    void whenCodesOfACityAreNumbered_thenAllAreFound() {
        Map<String, Integer> map = new HashMap<>();
        IntStream.range(0, 20_000).forEach(i -> map.put("370102001" + (100_000 + i), i));

        CodeTable<Integer> table = new CodeTable<>(map);

        map.forEach((code, value) -> assertThat(table.find(code)).isEqualTo(value));
        assertThat(table.find("370102001" + 120_000)).isNull();
        assertThat(new CodeTable<Integer>(Map.of()).find("a")).isNull();
    }
}
