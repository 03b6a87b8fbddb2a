package fengsui.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.codec.feed.Feeds;
import fengsui.event.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Bytes to events in one thread, beside Jackson's streaming parser merely walking over the same bytes: nothing that reads
 * them can be faster than that. A thousand records of different devices each, in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls setUp before anything else
public class Decode {

    private static final int RECORDS = 1000;

    /** Of a vendor's own JSON, as departments send it. */
    private static final String METER = """
            {"station":"meter.%d","seq":%d,"at":%d,"level":%d.%d,"u":"cm","battery":3.61,"fw":"2.4.1",\
            "position":{"lon":123.4%02d,"lat":29.6%02d},"state":{"door":"closed","mains":true}}""";

    private static final String METERS = """
            title: {zh: 水位, en: Water levels}
            owner: water-bureau
            purpose: {zh: 防汛, en: floods}
            retention: transient
            kind: sensor
            topic: sensor
            format: json
            fields:
              eventId: {template: '{/station}-{/seq}'}
              sourceId: {pointer: /station}
              occurredAt: {pointer: /at, time: epoch-seconds}
              property: {constant: water-level}
              value: {pointer: /level}
              unit: {pointer: /u}
            place:
              lon: {pointer: /position/lon}
              lat: {pointer: /position/lat}
              city: {constant: fenghai}
            """;

    private final JsonFactory jackson = new JsonFactory();
    private final Position position = new Position("sensor", 0, 1);
    private final List<byte[]> canonical = new ArrayList<>();
    private final List<byte[]> meters = new ArrayList<>();
    private RecordDecoder decoder;

    @Setup
    public void setUp() {
        Traffic traffic = new Traffic(new Load(RECORDS, RECORDS, Duration.ofMinutes(1), 1));
        for (int n = 0; n < RECORDS; n++) {
            Traffic.Item item = traffic.item(n);
            canonical.add(item.json());
            String meter = METER.formatted(n % 97, n, 1_780_243_200 + n, n % 200, n % 10, n % 100, n % 100);
            meters.add(meter.getBytes(StandardCharsets.UTF_8));
        }
        RuleBundle rules = new RuleBundle(new TreeMap<>(Map.of("feeds/meters.yaml", METERS)));
        decoder = Feeds.load(rules, new ArrayList<>()).decoder();
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void canonicalWalked(Blackhole hole) throws IOException {
        walk(canonical, hole);
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void canonicalDecoded(Blackhole hole) {
        decode(canonical, null, hole);
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void mappedWalked(Blackhole hole) throws IOException {
        walk(meters, hole);
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void mappedDecoded(Blackhole hole) {
        decode(meters, "meters", hole);
    }

    private void walk(List<byte[]> records, Blackhole hole) throws IOException {
        for (byte[] record : records) {
            try (JsonParser parser = jackson.createParser(record)) {
                while (parser.nextToken() != null) {
                    hole.consume(parser.currentToken());
                }
            }
        }
    }

    private void decode(List<byte[]> records, @Nullable String feed, Blackhole hole) {
        for (byte[] record : records) {
            Intake intake = decoder.decode(new RawRecord(position, 1_780_243_300_000L, feed, record));
            if (!(intake instanceof Intake.Decoded)) {
                throw new IllegalStateException("refused: " + intake);
            }
            hole.consume(intake);
        }
    }
}
