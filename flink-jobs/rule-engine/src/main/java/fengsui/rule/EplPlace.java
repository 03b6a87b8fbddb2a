package fengsui.rule;

import fengsui.codec.yaml.Mark;
import java.util.List;

/** Where the EPL of a rule stands in its file, so that what the compiler says can be pointed at there. Immutable. */
public final class EplPlace {

    private final Mark value;
    private final List<String> lines;
    private final boolean block;

    /** @param value where the value of {@code epl} starts, which for a block is its {@code |} */
    public EplPlace(String file, Mark value) {
        this.value = value;
        this.lines = file.lines().toList();
        this.block = at(value).startsWith("|");
    }

    /** The place in the file of a place in the EPL. Folded and quoted texts are not followed beyond their first line. */
    public Mark of(Compilation.EplProblem problem) {
        if (block) {
            return new Mark(value.line() + problem.line(), indent() + problem.column());
        }
        String first = at(value);
        boolean folded = first.startsWith(">");
        boolean quoted = first.startsWith("'") || first.startsWith("\"");
        return folded || problem.line() > 1
                ? value
                : new Mark(value.line(), value.column() + (quoted ? 1 : 0) + problem.column() - 1);
    }

    private String at(Mark mark) {
        String line = mark.line() <= lines.size() ? lines.get(mark.line() - 1) : "";
        return mark.column() <= line.length() ? line.substring(mark.column() - 1) : "";
    }

    /** That of the block's first line which is not blank. */
    private int indent() {
        return lines.stream()
                .skip(value.line())
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> line.length() - line.stripLeading().length())
                .orElse(0);
    }
}
