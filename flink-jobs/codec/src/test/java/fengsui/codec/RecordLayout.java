package fengsui.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The names of the components of records, and of all records in them, in their order. */
final class RecordLayout {

    private final Map<String, String> components = new TreeMap<>();

    private RecordLayout() {}

    static Map<String, String> of(Class<?>... types) {
        RecordLayout layout = new RecordLayout();
        Arrays.asList(types).forEach(layout::add);
        return layout.components;
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.asList(generic.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof Class<?> one && one.isSealed()) {
            Arrays.asList(one.getPermittedSubclasses()).forEach(this::add);
        } else if (type instanceof Class<?> one && one.isRecord()) {
            record(one);
        }
    }

    private void record(Class<?> type) {
        List<RecordComponent> all = List.of(type.getRecordComponents());
        String names = all.stream().map(RecordComponent::getName).collect(Collectors.joining(" "));
        if (components.put(type.getName().substring("fengsui.".length()), names) == null) {
            all.stream().map(RecordComponent::getGenericType).forEach(this::add);
        }
    }

    /** Of lines such as {@code area.Area: level code}; those that begin with # are notes. */
    static Map<String, String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(RecordLayout.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> b, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
