package fengsui.cli.screen;

import fengsui.codec.WarningView;
import fengsui.codec.WarningView.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a warning rests on, in a few words: what each source said last, and how often it spoke. */
final class Why {

    /** More than these would not be read. */
    private static final int SOURCES = 4;

    private record Voice(String lastSaid, int times) {

        Voice plus(Voice later) {
            return new Voice(later.lastSaid, times + later.times);
        }

        String text() {
            return times == 1 ? lastSaid : lastSaid + " ×" + times;
        }
    }

    private Why() {}

    static String of(WarningView view) {
        Map<String, Voice> voices = new LinkedHashMap<>();
        for (Seen seen : view.evidence()) {
            voices.merge(source(seen), new Voice(seen.said(), 1), Voice::plus);
        }
        String said = voices.values().stream().limit(SOURCES).map(Voice::text).collect(Collectors.joining(" + "));
        String more = voices.size() > SOURCES ? " + " + (voices.size() - SOURCES) + " more" : "";
        String score = view.score() > 0 ? ", score " + view.score() : "";
        int against = view.contradicting().size();
        String but = against > 0 ? ", but " + against + " read otherwise" : "";
        return said + more + score + but + " (" + String.join(", ", List.copyOf(view.rules())) + ")";
    }

    /** One line may take calls of many kinds, one camera see many things: each kind is a voice of its own. */
    private static String source(Seen seen) {
        String subject = seen.said().replaceAll("[-0-9.]+.*$", "");
        return seen.sourceId() + "\n" + subject;
    }
}
