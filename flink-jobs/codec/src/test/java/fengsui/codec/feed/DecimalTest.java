package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecimalTest {

    private static final String PARTS = "0123456789012345678901234567890123456789-+..eE";

    @Test
    void whenATextIsMadeOfThePartsOfNumbers_thenItIsReadAsJavaReadsIt() {
        SplittableRandom random = new SplittableRandom(17);
        int numbers = 0;
        for (int i = 0; i < 300_000; i++) {
            String text = text(random);
            double expected = byJava(text);
            assertThat(Double.doubleToLongBits(Decimal.parse(text)))
                    .as(text)
                    .isEqualTo(Double.doubleToLongBits(expected));
            numbers += Double.isNaN(expected) ? 0 : 1;
        }
        assertThat(numbers).isGreaterThan(50_000);
    }

    @Test
    void whenATextIsJavaAlone_thenItIsNoNumber() {
        for (String text : new String[] {"", " 1", "1d", "1f", "0x1p3", "NaN", "Infinity", "1_000", "1,5", "１"}) {
            assertThat(Decimal.parse(text)).as(text).isNaN();
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(4) == 0 ? 64 : 8) + 1;
        for (int i = 0; i < length; i++) {
            text.append(PARTS.charAt(random.nextInt(PARTS.length())));
        }
        return text.toString();
    }

    private static double byJava(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
