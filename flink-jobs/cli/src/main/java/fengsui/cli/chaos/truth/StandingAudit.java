package fengsui.cli.chaos.truth;

import fengsui.warning.MsgType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** I2: who starts late reads what stands, and must be told the same as who has listened all the time. */
final class StandingAudit {

    private static final String I2 = "I2";

    private final List<Breach> breaches = new ArrayList<>();

    private StandingAudit() {}

    /** @param came all committed records of the alert topic, in its order */
    static List<Breach> of(List<Told> came, Standing standing) {
        StandingAudit audit = new StandingAudit();
        Map<String, Told> last = new LinkedHashMap<>();
        came.forEach(record -> last.put(record.incident(), record));
        last.values().forEach(record -> {
            Told stands = standing.held().get(record.incident());
            boolean over = standing.takenBack().contains(record.incident());
            if (stands != null || !over) {
                audit.same(record, stands);
            }
            if (over && record.view().msgType() != MsgType.CANCEL) {
                audit.add(record, "was the last of its incident and no end of it, but what stood was taken back");
            }
        });
        standing.held().values().stream()
                .filter(record -> !last.containsKey(record.incident()))
                .forEach(record -> audit.add(record, "stands, but the alert topic never told of it"));
        return audit.breaches;
    }

    private void same(Told told, @Nullable Told stands) {
        if (stands == null) {
            add(told, "stands nowhere: who starts late never hears of this incident");
        } else if (!Arrays.equals(stands.value(), told.value())) {
            add(stands, "stands, but the alert topic ended with " + told.identifier() + ", at " + told.place());
        }
    }

    private void add(Told record, String what) {
        breaches.add(new Breach(I2, record.place() + ", " + record.identifier() + ": " + what));
    }
}
