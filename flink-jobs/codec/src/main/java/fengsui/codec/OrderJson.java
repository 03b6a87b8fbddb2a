package fengsui.codec;

import com.fasterxml.jackson.databind.JsonNode;
import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Silence;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The records of the control topic that order a mode or a silence. Unknown fields are refused: one could mean much. */
public final class OrderJson {

    private static final String MODE = "mode";
    private static final String SILENCE = "silence";
    private static final String HAZARD = "hazard";
    private static final String RED = "red";
    private static final String AREA = "area";
    private static final String TYPE = "type";
    private static final Set<String> COMMON = Set.of(TYPE, AREA, "author", "reason", "effectiveAt", "until");
    private static final int LONGEST = 500;

    private final JsonIn in;
    private final List<String> problems = new ArrayList<>();

    private OrderJson(JsonIn in) {
        this.in = in;
    }

    public static byte[] write(Order order) {
        return JsonOut.object(out -> fields(out, order));
    }

    static void fields(JsonOut out, Order order) throws IOException {
        out.text(TYPE, order instanceof ModeOrder ? MODE : SILENCE);
        if (order instanceof ModeOrder mode) {
            out.text(MODE, mode.mode());
        }
        out.object(
                AREA,
                area -> area.text("level", order.area().level().label())
                        .text("code", order.area().code()));
        if (order instanceof Silence silence) {
            out.text(HAZARD, silence.hazard());
            if (silence.red()) {
                out.flag(RED, true);
            }
        }
        out.text("author", order.author())
                .text("reason", order.reason())
                .time("effectiveAt", order.from())
                .time("until", order.until());
    }

    /** Tells a record that this reads from other records of the topic. */
    public static boolean is(byte[] record) {
        try {
            return Set.of(MODE, SILENCE).contains(JsonIn.of(record).text(TYPE));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where {@code record} is none; its message tells all that is wrong
     */
    public static Order read(byte[] record) throws IOException {
        return read(JsonIn.of(record));
    }

    static Order read(JsonIn in) throws IOException {
        OrderJson reading = new OrderJson(in);
        Order order = reading.order();
        if (!reading.problems.isEmpty()) {
            throw new IOException(String.join("; ", reading.problems));
        }
        return order;
    }

    private Order order() throws IOException {
        boolean mode = in.text(TYPE).equals(MODE);
        if (!mode && !in.text(TYPE).equals(SILENCE)) {
            throw new IOException("a control record of another type than '" + MODE + "' and '" + SILENCE + "'");
        }
        Set<String> known = new TreeSet<>(COMMON);
        known.addAll(mode ? Set.of(MODE) : Set.of(HAZARD, RED));
        in.object().fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add(name + ": not known here, expected only " + String.join(", ", known));
            }
        });
        return mode ? mode() : silence();
    }

    private ModeOrder mode() {
        return new ModeOrder(text(MODE), area(), time("effectiveAt"), time("until"), text("author"), text("reason"));
    }

    private Silence silence() {
        return new Silence(
                area(),
                in.optional(HAZARD).isMissingNode() ? null : text(HAZARD),
                flag(RED),
                time("effectiveAt"),
                time("until"),
                text("author"),
                text("reason"));
    }

    private String text(String name) {
        JsonNode found = in.object().path(name);
        if (!found.isTextual()
                || found.textValue().isBlank()
                || found.textValue().length() > LONGEST) {
            problems.add(name + ": expected a text of 1 to " + LONGEST + " characters");
            return "";
        }
        return found.textValue();
    }

    private boolean flag(String name) {
        JsonNode found = in.optional(name);
        if (!found.isMissingNode() && !found.isBoolean()) {
            problems.add(name + ": expected true or false");
        }
        return found.booleanValue();
    }

    private long time(String name) {
        try {
            return Instant.parse(in.object().path(name).asText()).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            problems.add(name + ": expected a time in ISO 8601 with its zone, such as 2026-07-01T08:00:00Z");
            return 0;
        }
    }

    private Area area() {
        JsonNode area = in.object().path(AREA);
        Optional<Level> level = Level.parse(area.path("level").asText());
        String code = area.path("code").asText();
        boolean sound = level.isPresent() && !code.isBlank() && code.length() <= LONGEST && area.size() == 2;
        if (!sound) {
            problems.add(AREA + ": expected {\"level\": \"district\", \"code\": \"old-town\"}, the level one of grid,"
                    + " community, street, district, city");
        }
        return new Area(level.orElse(Level.CITY), code);
    }
}
