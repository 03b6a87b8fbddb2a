package fengsui.job.wire;

import fengsui.codec.Intake;
import fengsui.device.DeviceKey;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One input record, and what became of it; or, where several devices report in one record, the part of one of them.
 *
 * @param first whether it is the record itself or the first of its parts: the one by which the record is counted
 */
public record Taken(Position position, Intake outcome, boolean first) {

    /** A record as it came. */
    public Taken(Position position, Intake outcome) {
        this(position, outcome, true);
    }

    /** The device; where there is none, the input partition. */
    public String key() {
        return outcome instanceof Intake.Decoded decoded && !decoded.events().isEmpty()
                ? DeviceKey.of(decoded.events().get(0))
                : PartitionLedger.nameOf(position);
    }

    /** A part for each device, in the order of their first events. */
    public List<Taken> byDevice() {
        return outcome instanceof Intake.Decoded decoded && decoded.events().size() > 1
                ? parts(decoded)
                : List.of(this);
    }

    private List<Taken> parts(Intake.Decoded decoded) {
        Map<String, List<SafetyEvent>> byDevice = new LinkedHashMap<>();
        decoded.events()
                .forEach(event -> byDevice.computeIfAbsent(DeviceKey.of(event), key -> new ArrayList<>())
                        .add(event));
        List<Taken> parts = new ArrayList<>();
        byDevice.values()
                .forEach(own -> parts.add(part(own, parts.isEmpty() ? decoded.unplaced() : 0, parts.isEmpty())));
        return parts;
    }

    private Taken part(List<SafetyEvent> own, int unplaced, boolean itself) {
        return new Taken(position, new Intake.Decoded(own, unplaced), itself);
    }
}
