package fengsui.cli.rules.explain;

import fengsui.cli.console.UserError;
import fengsui.cli.listen.TopicTail;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningReasons;
import fengsui.codec.WarningView;
import fengsui.rule.explain.WhyWarned.Told;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.warning.MsgType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds a record of the alert topic by what a person calls it. */
final class ToldWarnings {

    private static final int SHOWN = 10;

    private final List<Told> all = new ArrayList<>();
    private final String where;

    private ToldWarnings(String where) {
        this.where = where;
    }

    /** From a file with a record on each line, as {@code backtest --out} writes it. */
    static ToldWarnings in(Path file) {
        ToldWarnings told = new ToldWarnings(file.toString());
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                told.add(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UserError("--warnings " + file + ": cannot be read as lines of text");
        }
        return told;
    }

    static ToldWarnings on(Broker broker, TopicNames topics) {
        ToldWarnings told = new ToldWarnings("topic " + topics.warnings());
        TopicTail.readAll(broker, topics.warnings(), record -> {
            byte[] value = record.value();
            if (value != null) {
                told.add(value);
            }
        });
        return told;
    }

    /** What is no warning is passed over. */
    private void add(byte[] record) {
        try {
            all.add(new Told(WarningJson.read(record), WarningReasons.read(record)));
        } catch (IOException e) {
            // Not ours: there is nothing to explain.
        }
    }

    /** As consumers see them, in their order. */
    List<WarningView> views() {
        return all.stream().map(Told::view).toList();
    }

    /**
     * Finds one.
     *
     * @param name an incident, for its newest record that is no cancel; {@code incident#revision}; or an identifier
     */
    Told find(String name) {
        List<Told> fitting = all.stream()
                .filter(told -> told.view().incidentId().equals(name)
                        || told.reasons().identifier().equals(name)
                        || name.equals(
                                told.view().incidentId() + "#" + told.view().revision()))
                .toList();
        return fitting.stream()
                .filter(told -> told.view().msgType() != MsgType.CANCEL)
                .max(Comparator.comparingInt(told -> told.view().revision()))
                .or(() -> fitting.stream().reduce((older, newer) -> newer))
                .orElseThrow(() -> unknown(name));
    }

    private UserError unknown(String name) {
        TreeSet<String> known = all.stream()
                .map(Told::view)
                .map(WarningView::incidentId)
                .collect(Collectors.toCollection(TreeSet::new));
        String some = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return new UserError("neither a rule nor a warning: \"" + name + "\"; " + where + " has "
                + (known.isEmpty() ? "no warnings" : "these incidents: " + some + (known.size() > SHOWN ? " …" : "")));
    }
}
