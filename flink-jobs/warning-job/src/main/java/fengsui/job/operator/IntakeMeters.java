package fengsui.job.operator;

import fengsui.job.metrics.Meters;
import fengsui.job.wire.FeedBeat;
import fengsui.job.wire.PartitionLedger;
import fengsui.metrics.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one subtask of intake measures. Not thread-safe. */
final class IntakeMeters {

    private final Meters meters;
    private final Map<String, Long> byFeed = new HashMap<>();

    IntakeMeters(Meters meters) {
        this.meters = meters;
    }

    /** @param restored what was counted before */
    void begin(List<PartitionLedger> restored) {
        tell(restored);
        meters.begin();
    }

    void tell(List<PartitionLedger> entries) {
        LedgerMeters.tell(meters, entries);
    }

    void tell(Devices devices) {
        meters.set(Measure.DEVICES, devices.size());
        meters.set(Measure.DEVICES_SILENT, (double) devices.silent());
        meters.set(Measure.DEVICES_STUCK, (double) devices.stuck());
        meters.set(Measure.INTAKE_WAITING, devices.waiting());
    }

    void tell(FeedBeat beat) {
        long events = byFeed.merge(beat.feed(), beat.count(), Long::sum);
        meters.count(Measure.FEED_EVENTS, events, beat.feed());
    }
}
