package fengsui.codec.area;

import fengsui.codec.yaml.Mark;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands. */
sealed interface Json {

    Mark at();

    record Members(Mark at, Map<String, Json> byName) implements Json {}

    record Items(Mark at, List<Json> list) implements Json {}

    record Text(Mark at, String text) implements Json {}

    record Decimal(Mark at, double value) implements Json {}

    /** {@code true}, {@code false} or {@code null}. */
    record Literal(Mark at) implements Json {}
}
