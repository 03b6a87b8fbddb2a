package fengsui.cli.history;

import java.nio.file.Path;

/** One file of one feed. A name that ends in {@code .gz} is unpacked while reading. */
public record HistoryFile(String feed, Path path) {}
