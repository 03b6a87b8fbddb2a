package fengsui.codec.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One value of a YAML file and where it stands. Immutable. */
public sealed interface YamlNode {

    Mark at();

    /** What a person would call it: a text, a number, a list … */
    String describe();

    /** How a scalar was written. Only {@code true} and {@code false} are flags; {@code yes} and {@code no} are texts. */
    enum Form {
        TEXT("a text"),
        NUMBER("a number"),
        FLAG("true or false"),
        NOTHING("nothing");

        private final String words;

        Form(String words) {
            this.words = words;
        }
    }

    /**
     * One value without parts.
     *
     * @param text as written, without quotes
     */
    record Scalar(Mark at, Form form, String text) implements YamlNode {

        @Override
        public String describe() {
            return form.words;
        }
    }

    record Sequence(Mark at, List<YamlNode> items) implements YamlNode {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /**
     * One value of a mapping.
     *
     * @param at where the key stands
     */
    record Entry(Mark at, YamlNode value) {}

    /**
     * Values by key.
     *
     * @param entries in the order of the file
     */
    record Mapping(Mark at, Map<String, Entry> entries) implements YamlNode {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String describe() {
            return "a mapping";
        }
    }
}
