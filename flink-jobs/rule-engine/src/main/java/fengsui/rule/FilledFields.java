package fengsui.rule;

import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which feeds fill which fields of events, as far as their mappings tell. */
final class FilledFields {

    /** What every event has, whatever its mapping says. */
    private static final Set<String> ALWAYS =
            Set.of("eventId", "occurredAt", "feed", "type", "sourceId", "quality", "grid", "confidence");

    private final Map<EventKind, Map<String, Set<String>>> feeds = new EnumMap<>(EventKind.class);

    FilledFields(RuleBundle bundle) {
        for (EventKind kind : EventKind.values()) {
            feeds.put(kind, new TreeMap<>());
        }
        bundle.files().forEach((path, text) -> {
            if (path.matches("feeds/[^/]+\\.yaml")) {
                YamlReader.fields(text, new Problems(path, "FEED", new ArrayList<>()))
                        .ifPresent(file -> read(path.replaceAll("feeds/|\\.yaml", ""), file));
            }
        });
    }

    private void read(String feed, YamlFields file) {
        EventKind.parse(file.text("kind", "")).ifPresent(kind -> {
            Set<String> fields = new TreeSet<>();
            file.optionalFields("fields").ifPresent(own -> fields.addAll(own.keys()));
            file.optionalFields("place").ifPresent(place -> fields.addAll(place.keys()));
            if (file.has("split")) {
                fields.addAll(List.of("property", "value", "unit"));
            }
            feeds.computeIfAbsent(kind, key -> new TreeMap<>()).put(feed, fields);
        });
    }

    /** In words. */
    String by(String field, EventKind... kinds) {
        if (ALWAYS.contains(field)) {
            return "all";
        }
        Set<String> filling = new TreeSet<>();
        int all = 0;
        for (EventKind kind : kinds) {
            Map<String, Set<String>> ofKind = feeds.getOrDefault(kind, Map.of());
            all += ofKind.size();
            ofKind.forEach((feed, fields) -> {
                if (fields.contains(field)) {
                    filling.add(feed);
                }
            });
        }
        return filling.isEmpty() ? "–" : filling.size() == all ? "all" : String.join(", ", filling);
    }
}
