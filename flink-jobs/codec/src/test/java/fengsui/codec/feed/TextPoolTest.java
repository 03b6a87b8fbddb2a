package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextPoolTest {

    @Test
    void whenATextIsKept_thenItIsFoundAsCharactersAndAsAString() {
        TextPool pool = new TextPool();
        String kept = "水位-42";
        pool.keep(kept);
        assertThat(pool.find("--水位-42--".toCharArray(), 2, 5)).isSameAs(kept);
        assertThat(pool.find(kept.substring(0, 2) + kept.substring(2))).isSameAs(kept);
        assertThat(pool.find("水位-43")).isNull();
        assertThat(pool.find("水位-4".toCharArray(), 0, 4)).isNull();
    }

    @Test
    void whenMoreTextsComeThanItHolds_thenWhatIsFoundIsAlwaysTheTextAskedFor() {
        TextPool pool = new TextPool();
        SplittableRandom random = new SplittableRandom(3);
        int found = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = "device-" + random.nextInt(6000);
            String pooled = random.nextBoolean() ? pool.find(text) : pool.find(text.toCharArray(), 0, text.length());
            assertThat(pooled == null ? text : pooled).isEqualTo(text);
            found += pooled == null ? 0 : 1;
            pool.keep(text);
        }
        assertThat(found).isGreaterThan(10_000);
    }

    @Test
    void whenATextIsLong_thenItIsNotKept() {
        TextPool pool = new TextPool();
        String text = "x".repeat(65);
        pool.keep(text);
        assertThat(pool.find(text)).isNull();
        assertThat(pool.find(text.toCharArray(), 0, 65)).isNull();
    }
}
