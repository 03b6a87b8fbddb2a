package fengsui.cli.rules.publish;

import fengsui.cli.listen.JobEar;
import fengsui.codec.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a running job says of one rule set from its publication on. Not thread-safe. */
final class Arrival {

    private static final String RULE = "rule/";

    /** The first sign of life after its time may have been on the way already; with the second all has been said. */
    private static final int ENOUGH = 2;

    private final long number;
    private final long effectiveAt;
    private final SortedSet<String> expected;
    private final SortedMap<String, Long> liveFrom = new TreeMap<>();
    private final List<String> troubles = new ArrayList<>();
    private boolean known;
    private int beats;

    /** @param expected the ids of its running rules that are new or changed */
    Arrival(long number, long effectiveAt, Set<String> expected) {
        this.number = number;
        this.effectiveAt = effectiveAt;
        this.expected = new TreeSet<>(expected);
    }

    void take(Health health) {
        if (health.subject().equals("control") && health.message().startsWith("rule set " + number + " is known")) {
            known = true;
            trouble(health);
        } else if (health.subject().startsWith(RULE)) {
            rule(health.subject().substring(RULE.length()), health);
        } else if (health.subject().equals(JobEar.JOB) && known) {
            beats += health.figures().getOrDefault(JobEar.CLOCK, Long.MIN_VALUE) >= effectiveAt ? 1 : 0;
        }
    }

    private void rule(String id, Health health) {
        Long live = health.figures().get("live-from");
        if (live != null && expected.contains(id)) {
            liveFrom.put(id, live);
        } else if (health.status().equals("failed")) {
            trouble(health);
        }
    }

    private void trouble(Health health) {
        if (!health.status().equals("ok")) {
            troubles.add(health.subject() + ": " + health.message());
        }
    }

    /** Whether the job has said that it has the rule set. */
    boolean known() {
        return known;
    }

    /** Whether nothing more is to be heard: of every rule it was said from when it speaks, or the time has come. */
    boolean complete() {
        return known && (liveFrom.keySet().containsAll(expected) || beats >= ENOUGH);
    }

    /** Of those rules that the job has named: from when they speak. */
    SortedMap<String, Long> liveFrom() {
        return liveFrom;
    }

    /** Of the others it has said nothing. */
    SortedSet<String> unnamed() {
        SortedSet<String> unnamed = new TreeSet<>(expected);
        unnamed.removeAll(liveFrom.keySet());
        return unnamed;
    }

    /** Whether its time has come already. */
    boolean begun() {
        return beats > 0;
    }

    List<String> troubles() {
        return troubles;
    }
}
