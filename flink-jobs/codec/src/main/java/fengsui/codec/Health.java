package fengsui.codec;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One record of the health topic.
 *
 * @param subject what it is about and the record's key: {@code job}, {@code ledger/<subtask>}, {@code rule/<id>} …
 * @param time the engine's clock, epoch milliseconds
 * @param status {@code ok}, {@code degraded} or {@code failed}; of rules also {@code warming} and {@code quarantined}
 * @param message one line for a person
 * @param figures numbers by name
 */
public record Health(String subject, long time, String status, String message, SortedMap<String, Long> figures) {

    public Health {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
}
