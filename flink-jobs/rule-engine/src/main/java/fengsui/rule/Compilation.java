package fengsui.rule;

import java.io.Serializable;
import java.util.List;

/** What became of one rule's EPL. It can travel. */
public sealed interface Compilation extends Serializable {

    record Compiled(RuleProgram program) implements Compilation {}

    record Refused(List<EplProblem> problems) implements Compilation {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One thing wrong with the EPL.
     *
     * @param line within the EPL, counted from 1
     * @param column counted from 1
     */
    record EplProblem(int line, int column, String code, String message) implements Serializable {}
}
