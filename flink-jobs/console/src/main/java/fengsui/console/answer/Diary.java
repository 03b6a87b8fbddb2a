package fengsui.console.answer;

import fengsui.answer.Answer;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.codec.UtcText;
import fengsui.console.audit.AuditEntry;
import fengsui.console.audit.AuditEntry.What;
import fengsui.console.audit.AuditLog;
import fengsui.console.file.Sha256;
import fengsui.order.Silence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the log of answers. A remark's text does not, as it may name people: the hash of the whole record does, so
 * that the one on the topic can be held against it.
 */
final class Diary {

    private final AuditLog log;
    private final LongSupplier clock;

    /** @param clock of this machine, epoch milliseconds */
    Diary(AuditLog log, LongSupplier clock) {
        this.log = log;
        this.clock = clock;
    }

    void answering(Answer answer, int revision, byte[] record) {
        Rejection rejection = answer.rejection();
        Disposition disposition = answer.disposition();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("answerId", answer.answerId());
        about.put("incidentId", answer.incidentId());
        about.put("revision", Integer.toString(revision));
        about.put("type", answer.kind().label());
        put(about, "caseNumber", answer.caseNumber());
        put(about, "reason", rejection == null ? null : rejection.label());
        put(about, "disposition", disposition == null ? null : disposition.label());
        about.put("sha256", Sha256.of(record));
        write(What.ANSWER, answer.by(), about);
    }

    void silencing(Silence silence, String incidentId, byte[] record) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("incidentId", incidentId);
        about.put("area", silence.area().toString());
        put(about, "hazard", silence.hazard());
        about.put("from", UtcText.of(silence.from()));
        about.put("until", UtcText.of(silence.until()));
        about.put("sha256", Sha256.of(record));
        write(What.SILENCE, silence.author(), about);
    }

    /** @param id of what the broker did not confirm */
    void unconfirmed(String by, String id) {
        write(What.UNCONFIRMED, by, Map.of("answerId", id));
    }

    private void write(What what, String by, Map<String, String> about) {
        log.append(new AuditEntry(what, clock.getAsLong(), by, about));
    }

    private static void put(Map<String, String> about, String name, @Nullable String value) {
        if (value != null) {
            about.put(name, value);
        }
    }
}
