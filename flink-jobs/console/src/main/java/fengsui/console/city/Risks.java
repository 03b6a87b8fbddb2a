package fengsui.console.city;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The newest risk of each hazard in each grid, where there is any. Thread-safe. */
final class Risks {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final String GRID = "grid:";

    /** By grid, then by hazard. */
    private final Map<String, Map<String, Integer>> known = new HashMap<>();

    /** Takes a record of the topic of scores; its key names the area and the hazard. */
    synchronized void take(TopicRecord record) {
        String key = record.key();
        int bar = key == null ? -1 : key.lastIndexOf('|');
        if (key == null || bar < 0 || !key.startsWith(GRID)) {
            return;
        }
        String grid = key.substring(GRID.length(), bar);
        String hazard = key.substring(bar + 1);
        int score = score(record.value()).orElse(0);
        if (score > 0) {
            known.computeIfAbsent(grid, code -> new HashMap<>()).put(hazard, score);
        } else {
            known.computeIfPresent(grid, (code, hazards) -> {
                hazards.remove(hazard);
                return hazards.isEmpty() ? null : hazards;
            });
        }
    }

    /** Only the figure is wanted of a record that may be long. */
    private static OptionalInt score(byte @Nullable [] value) {
        if (value == null) {
            return OptionalInt.empty();
        }
        try (JsonParser json = FACTORY.createParser(value)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT || json.currentToken() == JsonToken.START_ARRAY) {
                    if (json.getParsingContext().getParent().inRoot()) {
                        continue;
                    }
                    json.skipChildren();
                } else if ("score".equals(json.currentName())
                        && json.currentToken().isNumeric()) {
                    return OptionalInt.of(json.getIntValue());
                }
            }
            return OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    /** Of each grid that has any the highest, by its code. */
    synchronized SortedMap<String, Integer> highest() {
        SortedMap<String, Integer> highest = new TreeMap<>();
        known.forEach((grid, hazards) -> highest.put(
                grid, hazards.values().stream().mapToInt(score -> score).max().orElse(0)));
        return highest;
    }

    synchronized void clear() {
        known.clear();
    }
}
