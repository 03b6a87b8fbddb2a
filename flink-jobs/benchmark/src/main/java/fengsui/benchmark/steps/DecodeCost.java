package fengsui.benchmark.steps;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Traffic;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A thousand records of different devices each, in bytes, and two ways over them. */
final class DecodeCost {

    static final int RECORDS = 1_000;

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

    private static final long RECEIVED = 1_780_243_300_000L;

    private final JsonFactory jackson = new JsonFactory();
    private final Position position = new Position("sensor", 0, 1);
    private final List<byte[]> records;
    private final @Nullable String feed;
    private final RecordDecoder decoder;

    private DecodeCost(List<byte[]> records, @Nullable String feed) {
        this.records = records;
        this.feed = feed;
        RuleBundle rules = new RuleBundle(new TreeMap<>(Map.of("feeds/meters.yaml", METERS)));
        decoder = Feeds.load(rules, new ArrayList<>()).decoder();
    }

    static DecodeCost canonical() {
        Traffic traffic = new Traffic(new Load(RECORDS, RECORDS, Duration.ofMinutes(1), 1));
        return new DecodeCost(
                IntStream.range(0, RECORDS)
                        .mapToObj(n -> traffic.item(n).json())
                        .toList(),
                null);
    }

    static DecodeCost mapped() {
        return new DecodeCost(
                IntStream.range(0, RECORDS).mapToObj(DecodeCost::meter).toList(), "meters");
    }

    private static byte[] meter(int n) {
        return METER.formatted(n % 97, n, 1_780_243_200 + n, n % 200, n % 10, n % 100, n % 100)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns how many tokens there are. */
    long walk() throws IOException {
        long tokens = 0;
        for (byte[] record : records) {
            try (JsonParser parser = jackson.createParser(record)) {
                while (parser.nextToken() != null) {
                    tokens++;
                }
            }
        }
        return tokens;
    }

    /** Returns the sum of the times of all events. */
    long decode() {
        long times = 0;
        for (byte[] record : records) {
            Intake intake = decoder.decode(new RawRecord(position, RECEIVED, feed, record));
            if (!(intake instanceof Intake.Decoded decoded)) {
                throw new IllegalStateException("refused: " + intake);
            }
            times += decoded.events().get(0).eventTime();
        }
        return times;
    }
}
