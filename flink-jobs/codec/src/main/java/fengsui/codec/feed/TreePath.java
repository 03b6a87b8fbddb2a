package fengsui.codec.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree of JSON or XML: a JSON Pointer (RFC 6901) that may also choose among alike things,
 * {@code /Data/SimpleItem[Name=state]/Value}. Where it meets a list and no index is given, it goes on with the first
 * element that has the rest; in XML one element and several alike are then found in the same way. Immutable.
 */
final class TreePath {

    /** One step down. */
    private sealed interface Step {

        /** Into a member of an object or, by its number, of a list. */
        record Into(String name, int index) implements Step {}

        /** Stays where the member {@code name} is {@code value}. */
        record Where(String name, String value) implements Step {}
    }

    private final List<Step> steps;

    private TreePath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException where {@code text} is no such path */
    static TreePath of(String text) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '/') {
                throw new IllegalArgumentException(text);
            }
            int end = endOfName(text, at + 1);
            steps.add(into(text.substring(at + 1, end)));
            at = conditions(text, end, steps);
        }
        return new TreePath(steps);
    }

    private static int endOfName(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '/' && text.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    private static int conditions(String text, int from, List<Step> steps) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '[') {
            int equals = text.indexOf('=', at);
            int close = text.indexOf(']', at);
            if (equals < 0 || close < equals) {
                throw new IllegalArgumentException(text);
            }
            steps.add(new Step.Where(text.substring(at + 1, equals), text.substring(equals + 1, close)));
            at = close + 1;
        }
        return at;
    }

    private static Step into(String escaped) {
        String name = escaped.replace("~1", "/").replace("~0", "~");
        return new Step.Into(name, index(name));
    }

    /** The number of a list's element that {@code name} means, or -1. */
    static int index(String name) {
        boolean number = !name.isEmpty() && name.length() <= 6 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(name) : -1;
    }

    /** Whether it chooses nothing. */
    boolean plain() {
        return steps.stream().allMatch(Step.Into.class::isInstance);
    }

    /** Of a plain path, the name of each step. */
    List<String> names() {
        return steps.stream().map(step -> ((Step.Into) step).name()).toList();
    }

    /** The text of the first scalar that the path leads to; {@code null} where there is none. */
    @Nullable
    String text(JsonNode root) {
        JsonNode found = leaf(root, 0);
        return found == null ? null : found.asText();
    }

    /** The first scalar that the path leads to. */
    @Nullable
    JsonNode leaf(JsonNode root) {
        return leaf(root, 0);
    }

    /** As it is written, but for the escapes of RFC 6901. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(
                    step instanceof Step.Where where
                            ? "[" + where.name() + "=" + where.value() + "]"
                            : "/" + ((Step.Into) step).name());
        }
        return text.toString();
    }

    /** The members that conditions look at, beside what the path leads to. */
    List<String> asked() {
        return steps.stream()
                .filter(Step.Where.class::isInstance)
                .map(step -> ((Step.Where) step).name())
                .toList();
    }

    private @Nullable JsonNode leaf(JsonNode node, int step) {
        if (node.isArray() && !numbered(step)) {
            return firstOf(node, step);
        }
        if (step == steps.size()) {
            return scalar(node);
        }
        JsonNode next = next(node, steps.get(step));
        return next == null ? null : leaf(next, step + 1);
    }

    private boolean numbered(int step) {
        return step < steps.size() && steps.get(step) instanceof Step.Into into && into.index() >= 0;
    }

    private @Nullable JsonNode firstOf(JsonNode list, int step) {
        for (JsonNode element : list) {
            JsonNode found = leaf(element, step);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** All that the path leads to: the elements of lists, each by itself. */
    List<JsonNode> all(JsonNode root) {
        List<JsonNode> found = new ArrayList<>();
        all(root, 0, found);
        return found;
    }

    private void all(JsonNode node, int step, List<JsonNode> found) {
        if (node.isArray() && !numbered(step)) {
            node.forEach(element -> all(element, step, found));
        } else if (step == steps.size()) {
            found.add(node);
        } else {
            JsonNode next = next(node, steps.get(step));
            if (next != null) {
                all(next, step + 1, found);
            }
        }
    }

    private static @Nullable JsonNode next(JsonNode node, Step step) {
        if (step instanceof Step.Where where) {
            JsonNode member = node.get(where.name());
            JsonNode said = member == null ? null : scalar(member);
            return said != null && where.value().equals(said.asText()) ? node : null;
        }
        Step.Into into = (Step.Into) step;
        return node.isArray() ? node.get(into.index()) : node.get(into.name());
    }

    /** An element of XML that has attributes keeps its text under the empty name. */
    private static @Nullable JsonNode scalar(JsonNode node) {
        JsonNode value = node.isObject() ? node.get("") : node;
        return value == null || value.isNull() || !value.isValueNode() ? null : value;
    }
}
