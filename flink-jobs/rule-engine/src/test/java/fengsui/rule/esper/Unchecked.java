package fengsui.rule.esper;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import fengsui.codec.RuleBundle;
import fengsui.event.EventKind;
import fengsui.risk.RuleRef;
import fengsui.rule.Rule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules as they would be, were there no checks. */
public final class Unchecked {

    private Unchecked() {}

    /** {@code like} with the statement {@code epl}, which returns the same tags and measures. */
    public static Rule of(Rule like, String epl) {
        EsperProgram sound = (EsperProgram) like.program();
        RuleRef ref = like.ref();
        return new Rule(
                new RuleRef(ref.id(), ref.version(), RuleBundle.digest(epl), ref.owner()),
                like.status(),
                like.hazard(),
                like.scope(),
                like.memoryMillis(),
                like.watches(),
                like.assessment(),
                like.texts(),
                like.parameters(),
                like.modes(),
                new EsperProgram(
                        sound.source(),
                        compiled(epl),
                        0,
                        sound.slots(),
                        everyColumn(),
                        sound.tags(),
                        sound.measures()));
    }

    private static Set<String> everyColumn() {
        return Arrays.stream(EventKind.values())
                .flatMap(kind -> EventColumns.of(kind).keySet().stream())
                .collect(Collectors.toSet());
    }

    private static EPCompiled compiled(String epl) {
        try {
            return EPCompilerProvider.getCompiler().compile(epl, new CompilerArguments(EsperConfig.make()));
        } catch (EPCompileException e) {
            throw new IllegalArgumentException(epl, e);
        }
    }
}
