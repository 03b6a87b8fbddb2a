package fengsui.benchmark.load;

import fengsui.area.Level;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.rule.RuleSet;
import java.nio.charset.StandardCharsets;

/** The load as the rules see it: decoded, at the level of grids. Not thread-safe. */
public final class Rows {

    private final Traffic traffic;
    private final RecordDecoder decoder;

    public Rows(RuleSet rules, Traffic traffic) {
        this.traffic = traffic;
        this.decoder = rules.feeds().decoder();
    }

    /** Number {@code n}; to be asked for in order. */
    public ScopedEvent row(int n) {
        return new ScopedEvent(Level.GRID, event(traffic.item(n), n));
    }

    private SafetyEvent event(Traffic.Item item, int n) {
        Position position = new Position("fengsui." + item.kind().label(), item.partition(), n);
        Intake intake = decoder.decode(new RawRecord(position, item.time(), null, item.json()));
        if (intake instanceof Intake.Decoded decoded) {
            return decoded.events().get(0);
        }
        throw new IllegalStateException("refused: " + new String(item.json(), StandardCharsets.US_ASCII));
    }
}
