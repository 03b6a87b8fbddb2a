package fengsui.codec;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Values of an enum by the labels that they have in public records. */
final class Labelled {

    private Labelled() {}

    static <T> T in(JsonIn in, String name, T[] values, Function<T, String> label) throws IOException {
        return in(in, name, List.of(values), label);
    }

    static <T> T of(String name, String text, T[] values, Function<T, String> label) throws IOException {
        return of(name, text, List.of(values), label);
    }

    /** The value that the text of field {@code name} is the label of. */
    static <T> T in(JsonIn in, String name, List<T> values, Function<T, String> label) throws IOException {
        return of(name, in.text(name), values, label);
    }

    static <T> T of(String name, String text, List<T> values, Function<T, String> label) throws IOException {
        for (T value : values) {
            if (label.apply(value).equals(text)) {
                return value;
            }
        }
        throw new IOException(name + ": not a value of this version");
    }
}
