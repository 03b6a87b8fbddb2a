package fengsui.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** Many incidents at once, all open, over the whole city: what the morning told of, told of many other places. */
final class Crowd {

    private static final double WEST = 123.395;
    private static final double SOUTH = 29.59;
    private static final double APART = 0.0034;
    private static final int A_ROW = 25;

    private final List<ObjectNode> kinds;

    Crowd(Morning morning) {
        this.kinds = morning.until("00:17:00").stream()
                .filter(record -> !record.path("msgType").textValue().equals("Cancel"))
                .toList();
    }

    /** The first records of so many. */
    List<ObjectNode> first(int count) {
        return IntStream.range(0, count).mapToObj(number -> record(number, 1)).toList();
    }

    /** @param number another one is another incident */
    ObjectNode record(int number, int revision) {
        ObjectNode kind = kinds.get(number % kinds.size());
        String grid = "old-town/lantern-lane/x" + number;
        String id = kind.path("hazard").textValue() + ".grid:" + grid + ".20260601T001700000Z";
        ObjectNode record = Morning.asIncident(kind, id)
                .put("revision", revision)
                .put("identifier", id + "." + revision)
                .put("sender", Ear.stamp());
        int row = number / A_ROW;
        record.withObject("/area")
                .put("code", grid)
                .put("grid", grid)
                .put("lon", WEST + number % A_ROW * APART)
                .put("lat", SOUTH + row * APART);
        return record;
    }
}
