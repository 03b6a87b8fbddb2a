package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import fengsui.risk.RuleRef;
import fengsui.risk.Signal;
import fengsui.rule.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what rules say, stretch by stretch of time, and stops those that say more than a rule may. What counts is
 * what stands: a signal that is found twice, or was taken back, counts no more than that. Not thread-safe.
 */
final class Recorder {

    private record Voice(RuleRef rule, Area area, long minute) {}

    private final Sheet sheet = new Sheet();
    private final Map<Voice, Integer> counts = new HashMap<>();
    private final Said said;
    private final Scribe scribe;
    private final Findings findings;
    private final int cap;
    private long after;

    /** @param cap signals of one rule about one area in one minute */
    Recorder(Past past, Findings findings, int cap) {
        this.said = past.said();
        this.scribe = past.scribe();
        this.findings = findings;
        this.cap = cap;
        this.after = Long.MIN_VALUE;
    }

    /** What comes from now on is said after {@code time}; what was said up to then stands. */
    Recorder after(long time) {
        after = time;
        return this;
    }

    /**
     * Hits of one rule about one area come in the order of their times; one that comes again changes nothing.
     *
     * @param last the last event the engine had seen
     */
    void hear(Hit hit, @Nullable SafetyEvent last) {
        Area area = new Area(hit.rule().scope(), hit.area());
        boolean counts = after == Long.MIN_VALUE || hit.time() > after;
        if (counts && !findings.silence(hit.rule().ref(), area, hit.time())) {
            Written written = scribe.write(hit, last);
            if (sheet.add(written) && over(written.signal())) {
                findings.over(RuleFinding.signals(hit.rule().ref(), area, hit.time(), cap));
            }
        }
    }

    private boolean over(Signal signal) {
        long minute = Math.floorDiv(signal.time(), RuleCaps.MINUTE) * RuleCaps.MINUTE;
        Voice voice = new Voice(signal.rule(), signal.area(), minute);
        int count = counts.computeIfAbsent(voice, first -> said.count(signal, minute, after)) + 1;
        counts.put(voice, count);
        return count > cap;
    }

    /** Hands over what is here, in order, and begins anew. To be called when time has passed all of it. */
    List<Signal> take() {
        counts.clear();
        List<Signal> taken = sheet.take(scribe);
        return findings.isEmpty() ? taken : taken.stream().filter(this::heard).toList();
    }

    /** Where a rule was found out at an instant, all of that instant goes: no order among its signals then matters. */
    private boolean heard(Signal signal) {
        return !findings.silence(signal.rule(), signal.area(), signal.time());
    }
}
