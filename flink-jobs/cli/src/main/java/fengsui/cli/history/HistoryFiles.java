package fengsui.cli.history;

import fengsui.cli.console.UserError;
import fengsui.codec.feed.Feeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What {@code --feed} names. */
public final class HistoryFiles {

    private HistoryFiles() {}

    /** Each {@code FEED=FILE}. */
    public static List<HistoryFile> of(List<String> feeds) {
        return feeds.stream().map(HistoryFiles::file).toList();
    }

    private static HistoryFile file(String text) {
        int sign = text.indexOf('=');
        if (sign < 1 || sign == text.length() - 1) {
            throw new UserError("--feed " + text + ": expected FEED=FILE, for example canonical=events.jsonl");
        }
        Path path = Path.of(text.substring(sign + 1));
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UserError("--feed " + text + ": no readable file at " + path);
        }
        return new HistoryFile(text.substring(0, sign), path);
    }

    static void mustBeKnown(List<HistoryFile> files, Feeds feeds) {
        for (HistoryFile file : files) {
            if (!feeds.names().contains(file.feed())) {
                throw new UserError("--feed " + file.feed() + ": no such feed; known are "
                        + String.join(", ", feeds.names()) + " (a feed is a file in rules/feeds)");
            }
        }
    }

    /** All events of all files. */
    public static HistoryEvents events(List<String> texts, Feeds feeds) {
        List<HistoryFile> files = of(texts);
        mustBeKnown(files, feeds);
        try {
            return HistoryEvents.of(feeds, History.read(feeds, files, HistoryOrder.AS_IT_STANDS, file -> {}));
        } catch (IOException e) {
            throw new UserError("cannot read the history: " + e.getMessage());
        }
    }
}
