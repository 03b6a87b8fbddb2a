package fengsui.codec.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The leaves of a tree, and which of them have been read. Not thread-safe. */
final class Leaves {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, String> unread = new LinkedHashMap<>();
    private final IdentityHashMap<JsonNode, String> places = new IdentityHashMap<>();
    private final JsonNode tree;

    Leaves(JsonNode original) {
        this.tree = copy(original, "");
    }

    /** A copy in which every leaf is a thing of its own: alike numbers are one and the same in a tree as it is read. */
    JsonNode tree() {
        return tree;
    }

    private JsonNode copy(JsonNode node, String place) {
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.properties()
                    .forEach(member ->
                            object.set(member.getKey(), copy(member.getValue(), below(place, member.getKey()))));
            return object;
        }
        if (node.isArray()) {
            ArrayNode list = NODES.arrayNode();
            node.forEach(element -> list.add(copy(element, place + "/" + list.size())));
            return list;
        }
        return node.isNull() ? node : leaf(node.asText(), place);
    }

    /** The text of an XML element that has attributes stands under the empty name. */
    private static String below(String place, String name) {
        return name.isEmpty() ? place : place + "/" + name;
    }

    private JsonNode leaf(String text, String place) {
        TextNode leaf = new TextNode(text);
        places.put(leaf, place);
        if (!text.isBlank()) {
            unread.put(place, text);
        }
        return leaf;
    }

    /** Takes note that {@code path} has been followed from {@code from}, a part of {@link #tree()}. */
    void read(TreePath path, JsonNode from) {
        JsonNode leaf = path.leaf(from);
        String place = leaf == null ? null : places.get(leaf);
        if (place != null) {
            unread.remove(place);
            String parent = place.substring(0, Math.max(0, place.lastIndexOf('/')));
            path.asked().forEach(name -> unread.remove(parent + "/" + name));
        }
    }

    /** Those of equal paths but for numbers are told once, with {@code *} for the numbers. */
    List<UnreadPart> unread() {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        unread.keySet()
                .forEach(
                        place -> alike.computeIfAbsent(place.replaceAll("/\\d+(?=/|$)", "/*"), key -> new ArrayList<>())
                                .add(place));
        List<UnreadPart> parts = new ArrayList<>();
        alike.forEach((pattern, places) ->
                parts.add(part(places.size() == 1 ? places.get(0) : pattern, unread.getOrDefault(places.get(0), ""))));
        return parts;
    }

    static UnreadPart part(String name, String value) {
        boolean shown = !PersonalLook.ofName(name) && PersonalLook.harmless(value);
        return new UnreadPart(name, shown ? value : "");
    }
}
