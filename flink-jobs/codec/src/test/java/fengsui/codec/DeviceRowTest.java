package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.area.AreaChain;
import fengsui.baseline.BaselineSize;
import fengsui.device.DeviceMemory;
import fengsui.device.FeedMemory;
import fengsui.device.FeedWatch;
import fengsui.device.Habit;
import fengsui.device.PropertyBaseline;
import fengsui.device.PropertyMemory;
import fengsui.device.PropertyMemory.Sample;
import fengsui.device.Rhythm;
import fengsui.device.Run;
import fengsui.device.Silence;
import fengsui.device.Supplies;
import fengsui.device.Supplies.Delivered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviceRowTest {

    private final Random random = new Random(31);

    @Test
    void whenAnyMemoryIsWritten_thenTheSameIsReadAndNothingIsLeft() throws IOException {
        for (int i = 0; i < 1000; i++) {
            DeviceMemory memory = memory();
            DataInputStream in = in(row(memory));
            DeviceMemory read = DeviceRow.read(in);
            assertThat(read.properties()).isEqualTo(memory.properties());
            assertThat(read.silence().rhythm()).isEqualTo(memory.silence().rhythm());
            assertThat(read.silence().isSilent()).isEqualTo(memory.silence().isSilent());
            assertThat(read.supplies().byProperty()).isEqualTo(memory.supplies().byProperty());
            assertThat(states(read)).isEqualTo(states(memory));
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void whenARowIsFromBeforeThereWereBaselines_thenItIsReadAndHasNone() throws IOException {
        DeviceMemory memory = memory();
        byte[] row = row(new DeviceMemory(
                new TreeMap<>(memory.properties()), memory.silence(), memory.supplies(), new TreeMap<>()));
        byte[] older = Arrays.copyOf(row, row.length - 1);
        older[0] = 2;
        DeviceMemory read = DeviceRow.read(in(older));
        assertThat(read.properties()).isEqualTo(memory.properties());
        assertThat(read.baselines()).isEmpty();
    }

    private static Map<String, String> states(DeviceMemory memory) {
        Map<String, String> states = new TreeMap<>();
        memory.baselines()
                .forEach((property, baseline) ->
                        states.put(property, HexFormat.of().formatHex(baseline.state())));
        return states;
    }

    @Test
    void whenAnyFeedIsWritten_thenTheSameIsReadAndNothingIsLeft() throws IOException {
        FeedWatch watch = new FeedWatch();
        for (int i = 0; i < 500; i++) {
            watch.arrived("f", random.nextLong(2_000_000) + i * 1_000_000L);
            watch.advance("f", i * 1_000_000L + 100_000_000L * random.nextInt(2));
            DataInputStream in = in(row(watch.memory()));
            assertThat(FeedRow.read(in)).isEqualTo(watch.memory());
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void whenTheVersionIsUnknown_thenTheReaderSaysWhichItKnows() throws IOException {
        byte[] device = row(memory());
        device[0] = 9;
        assertThatThrownBy(() -> DeviceRow.read(in(device)))
                .isInstanceOf(IOException.class)
                .hasMessage("a device row of version 9, this program reads version 3");
        byte[] feed = row(new FeedWatch().memory());
        feed[0] = 9;
        assertThatThrownBy(() -> FeedRow.read(in(feed)))
                .isInstanceOf(IOException.class)
                .hasMessage("a feed row of version 9, this program reads version 1");
    }

    @Test
    void whenARowIsCutShort_thenTheReaderFailsWithAnIoException() throws IOException {
        byte[] device = row(memory());
        byte[] feed = row(new FeedWatch().memory());
        for (int length = 0; length < device.length; length++) {
            byte[] shorter = Arrays.copyOf(device, length);
            assertThatThrownBy(() -> DeviceRow.read(in(shorter))).isInstanceOf(IOException.class);
        }
        for (int length = 0; length < feed.length; length++) {
            byte[] shorter = Arrays.copyOf(feed, length);
            assertThatThrownBy(() -> FeedRow.read(in(shorter))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whenADeviceMeasuresOneThing_thenItsRowIsSmall() throws IOException {
        SortedMap<String, PropertyMemory> one = new TreeMap<>();
        one.put("temperature", property());
        assertThat(row(new DeviceMemory(one, new Silence(rhythm(), false), supplies("temperature"), new TreeMap<>())))
                .hasSizeLessThan(350);
    }

    private DeviceMemory memory() {
        SortedMap<String, PropertyMemory> properties = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            properties.put("p" + random.nextInt(40), property());
        }
        SortedMap<String, PropertyBaseline> baselines = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            byte[] state = new byte[random.nextInt(BaselineSize.FLEET.maxBytes())];
            random.nextBytes(state);
            baselines.put("p" + i, PropertyBaseline.atRest(state));
        }
        return new DeviceMemory(
                properties, new Silence(rhythm(), random.nextBoolean()), supplies("p1", "p2"), baselines);
    }

    private Supplies supplies(String... properties) {
        SortedMap<String, Delivered> byProperty = new TreeMap<>();
        for (String property : properties) {
            AreaChain area = new AreaChain("fenghai-" + random.nextInt(99), "c", "s", "d", "fenghai");
            byProperty.put(property, new Delivered(area, random.nextBoolean()));
        }
        return new Supplies(byProperty);
    }

    private Rhythm rhythm() {
        return random.nextInt(5) == 0 ? Rhythm.NONE : new Rhythm(random.nextLong(), random.nextDouble() * 1e6, habit());
    }

    private PropertyMemory property() {
        return new PropertyMemory(
                random.nextLong(),
                sample(),
                random.nextBoolean() ? sample() : null,
                new Run(random.nextGaussian(), number(), number(), random.nextLong(), random.nextInt()),
                habit(),
                random.nextBoolean());
    }

    private @Nullable Double number() {
        return random.nextBoolean() ? random.nextGaussian() : null;
    }

    private Sample sample() {
        return new Sample(random.nextLong(), random.nextGaussian() * 100);
    }

    private Habit habit() {
        return new Habit(random.nextDouble() * 9, random.nextDouble(), random.nextDouble() * 1e6, random.nextInt(99));
    }

    private static byte[] row(DeviceMemory memory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DeviceRow.write(memory, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static byte[] row(FeedMemory memory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FeedRow.write(memory, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] row) {
        return new DataInputStream(new ByteArrayInputStream(row));
    }
}
