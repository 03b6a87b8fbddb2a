package fengsui.cli.cap;

import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.codec.cap.AlertFileName;
import fengsui.codec.cap.CapAlert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Takes warnings line by line and counts what becomes of them. Not thread-safe. */
final class CapExport {

    private final CapFolder folder;
    private final Map<CapFolder.Outcome, Integer> outcomes = new EnumMap<>(CapFolder.Outcome.class);
    private int line;
    private int problems;

    CapExport(CapFolder folder) {
        this.folder = folder;
    }

    /** What is wrong with the next line, after its number; an empty line is nothing and nothing is wrong with it. */
    Optional<String> take(byte[] record) {
        line++;
        if (new String(record, StandardCharsets.UTF_8).isBlank()) {
            return Optional.empty();
        }
        Optional<String> problem = problem(record);
        problems += problem.isPresent() ? 1 : 0;
        return problem.map(text -> line + ": " + text);
    }

    private Optional<String> problem(byte[] record) {
        WarningView warning;
        try {
            warning = WarningJson.read(record);
        } catch (IOException e) {
            return Optional.of("no warning, " + firstLine(e) + "; expected one record of the topic warnings as JSON");
        }
        try {
            String name = AlertFileName.of(warning.message().identifier());
            CapFolder.Outcome outcome = folder.put(name, CapAlert.write(warning));
            outcomes.merge(outcome, 1, Integer::sum);
            return outcome == CapFolder.Outcome.OTHER
                    ? Optional.of(name + " is there already and says something else; --force writes over it")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("cannot be written: " + firstLine(e));
        }
    }

    /** Parsers go on to say where they looked. */
    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    int problems() {
        return problems;
    }

    /** One line for a person. */
    String said() {
        String said = count(CapFolder.Outcome.WRITTEN) + " alerts written";
        int there = count(CapFolder.Outcome.SAME);
        String same = there == 0 ? "" : ", " + there + " there already";
        return said + same + (problems == 0 ? "" : ", " + problems + (problems == 1 ? " line" : " lines") + " not");
    }

    private int count(CapFolder.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
