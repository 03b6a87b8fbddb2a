package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.device.CrossCheck;
import fengsui.device.DeviceRules;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.risk.Signal;
import fengsui.rule.Hit;
import fengsui.rule.Rule;
import fengsui.rule.journal.Journal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes signals of hits, with the evidence that rules have counted and not named. Not thread-safe. */
final class Scribe {

    private final Journal journal;
    private final Schedule schedule;

    Scribe(Journal journal, Schedule schedule) {
        this.journal = journal;
        this.schedule = schedule;
    }

    /**
     * @param last what the engine saw last: what comes behind it in the journal was not counted
     * @throws fengsui.rule.BrokenHit where the hit rests on no event of its area
     */
    Written write(Hit hit, @Nullable SafetyEvent last) {
        List<Hit.Tagged> evidence = hit.rule().program().counts() ? counted(hit, last) : hit.events();
        Stream<SafetyEvent> events = evidence.stream().map(Hit.Tagged::event);
        List<SensorReading> readings = CrossCheck.newest(comparable(hit.rule(), hit.time(), events));
        return new Written(Signals.of(hit, evidence), hit.rule(), readings);
    }

    /**
     * With what speaks against it. Asked for only when all events of its time have been worked: whether another device
     * had spoken at that very instant would depend on the order of ids.
     */
    Signal finish(Written written) {
        if (written.readings().isEmpty()) {
            return written.signal();
        }
        long time = written.signal().time();
        DeviceRules devices = devices(time);
        // Farther back than the rule remembers, the journal may hold nothing.
        long reach = Math.min(
                CrossCheck.reachMillis(devices, written.readings()),
                written.rule().memoryMillis());
        List<SafetyEvent> rows = journal.rows(written.signal().area(), time - reach + 1, time);
        List<SensorReading> around = comparable(written.rule(), time, rows.stream());
        return written.signal()
                .against(
                        written.rule().program().counts()
                                ? CrossCheck.among(devices, around, time)
                                : CrossCheck.of(devices, written.readings(), around, time));
    }

    /** In their order, without what the rule does not watch: that is there by chance. */
    private List<SensorReading> comparable(Rule rule, long time, Stream<SafetyEvent> events) {
        return CrossCheck.comparable(devices(time), events)
                .filter(rule::watches)
                .sorted(SafetyEvent.ORDER)
                .toList();
    }

    private DeviceRules devices(long time) {
        return schedule.at(time).plan().rules().devices();
    }

    private List<Hit.Tagged> counted(Hit hit, @Nullable SafetyEvent last) {
        if (last == null) {
            return List.of();
        }
        Area area = new Area(hit.rule().scope(), hit.area());
        return journal.counted(area, hit.time() - hit.rule().memoryMillis(), last).stream()
                .filter(hit.rule()::watches)
                .map(event -> new Hit.Tagged(Signals.COUNTED, event))
                .toList();
    }
}
