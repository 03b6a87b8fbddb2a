package fengsui.warning;

import fengsui.text.Bilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings what stands in the alert topic after a restart in line with what the desk has come to. */
final class Reconciliation {

    private static final Bilingual LOST = new Bilingual("重发：先前的记录未能写出", "Issued again: the record before was lost");
    private static final Bilingual OTHERWISE =
            new Bilingual("重启后重新推算，与先前不同", "Worked out again after a restart, and otherwise");

    private final Outbox outbox;
    private final Function<Subject, @Nullable Incident> open;
    private final long now;

    /** @param open the incidents that are open, as the desk takes them to be */
    Reconciliation(Outbox outbox, Function<Subject, @Nullable Incident> open, long now) {
        this.outbox = outbox;
        this.open = open;
        this.now = now;
    }

    void settle(Standing standing) {
        for (Warning stands : standing.passed(now)) {
            Optional<Published> said = outbox.known(stands.incident().incidentId());
            if (said.isPresent()) {
                compare(stands, said.get());
            } else {
                unsaid(stands, standing.ahead(stands));
            }
        }
    }

    private void compare(Warning stands, Published said) {
        Draft draft = draft(said, MsgType.UPDATE, OTHERWISE);
        // Evidence that changed no grade was taken in without a record: either may be what was said then.
        if (Standing.alike(stands, said.newest()) || Standing.alike(stands, draft.after(null, said.id(), 0))) {
            outbox.agree(said, stands);
        } else {
            outbox.put(said, draft);
        }
    }

    private void unsaid(Warning stands, boolean ahead) {
        boolean over = stands.msgType() == MsgType.CANCEL;
        if (over && !(ahead && EndReason.counts(stands.endReason()))) {
            outbox.forgotten(stands);
        } else {
            Incident incident = stands.incident();
            Bilingual words = ChangeWords.ended(EndReason.SUPERSEDED, incident);
            Published known = outbox.agree(null, stands);
            outbox.put(known, Draft.over(new Found(incident, now, EndReason.SUPERSEDED), now, words));
        }
    }

    void heal(Map<String, Integer> believed, Collection<Warning> topic) {
        Map<String, Warning> stands = new HashMap<>();
        topic.forEach(record -> stands.put(record.incident().incidentId(), record));
        for (Published told : outbox.all()) {
            boolean unchanged = told.revision() > 0 && believed.getOrDefault(told.id(), 0) == told.revision();
            if (unchanged && lost(told, stands.get(told.id()))) {
                MsgType type = stands.containsKey(told.id()) ? MsgType.UPDATE : MsgType.ALERT;
                outbox.put(told, draft(told, type, LOST));
            }
        }
    }

    private static boolean lost(Published told, @Nullable Warning stands) {
        return stands == null ? told.open() : stands.incident().issued().revision() < told.revision();
    }

    private Draft draft(Published told, MsgType type, Bilingual words) {
        Incident incident = told.newest().incident();
        Incident stands = told.open() ? open.apply(told.subject()) : null;
        return told.open()
                ? Draft.open(type, stands == null ? incident : stands, now, words)
                : Draft.over(new Found(incident, told.ended(), told.reason()), now, words);
    }
}
