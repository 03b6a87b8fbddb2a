package fengsui.benchmark.five;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A city's events as whoever runs rules sees them: decoded, in order. */
public final class FiveEvents {

    private FiveEvents() {}

    /** All of them; callers without pseudonyms. */
    public static List<SafetyEvent> of(RuleSet rules, FiveLoad load) {
        FiveTraffic traffic = new FiveTraffic(load);
        RecordDecoder decoder = rules.feeds().decoder();
        List<SafetyEvent> events = new ArrayList<>(load.events());
        for (int n = 0; n < load.events(); n++) {
            events.add(event(decoder, traffic.item(n), n));
        }
        return events;
    }

    private static SafetyEvent event(RecordDecoder decoder, FiveTraffic.Item item, int n) {
        Position position = new Position("fengsui." + item.kind().label(), item.partition(), n);
        Intake intake = decoder.decode(new RawRecord(position, item.time(), null, item.json()));
        if (intake instanceof Intake.Decoded decoded) {
            return decoded.events().get(0);
        }
        throw new IllegalStateException("refused: " + new String(item.json(), StandardCharsets.US_ASCII));
    }
}
