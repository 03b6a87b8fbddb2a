package fengsui.benchmark.latency;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@link WatermarkProbe}s have written down.
 *
 * @param subtasks of each, when it let each watermark pass, epoch milliseconds
 */
record Passings(List<NavigableMap<Long, Long>> subtasks) {

    private static final int ENTRY = 2 * Long.BYTES;

    static Passings read(Path folder) throws IOException {
        List<NavigableMap<Long, Long>> subtasks = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                subtasks.add(entries(Files.readAllBytes(file)));
            }
        }
        return new Passings(subtasks);
    }

    private static NavigableMap<Long, Long> entries(byte[] bytes) throws IOException {
        NavigableMap<Long, Long> entries = new TreeMap<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        for (int read = 0; read + ENTRY <= bytes.length; read += ENTRY) {
            entries.putIfAbsent(in.readLong(), in.readLong());
        }
        return entries;
    }

    /** When the last of all subtasks knew that nothing of {@code time} or before was still to come; empty where one never did. */
    OptionalLong passed(long time) {
        long latest = Long.MIN_VALUE;
        for (NavigableMap<Long, Long> subtask : subtasks) {
            Map.Entry<Long, Long> first = subtask.ceilingEntry(time);
            if (first == null) {
                return OptionalLong.empty();
            }
            latest = Math.max(latest, first.getValue());
        }
        return subtasks.isEmpty() ? OptionalLong.empty() : OptionalLong.of(latest);
    }
}
