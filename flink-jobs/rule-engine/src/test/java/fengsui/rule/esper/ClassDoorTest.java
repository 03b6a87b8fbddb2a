package fengsui.rule.esper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.espertech.esper.compiler.client.EPCompilerProvider;
import fengsui.area.Level;
import fengsui.rule.Compilation;
import fengsui.rule.RuleSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Esper asks for by name, and what it gets. */
class ClassDoorTest {

    private static final String RULE =
            "insert into Runtime select a.grid as grid, b as met from pattern [every a=Sensor(value"
                    + " > 5) -> (b=Hotline(grid = a.grid, adjacent(a.source, source)) where timer:within(20 sec))];"
                    + " select r.grid as grid, r.met as met, metres(r.grid, r.grid) as m, (select count(*) from Video#time(9 sec) as"
                    + " v where v.grid = r.grid) as n from Runtime as r";

    /** A stream's name is looked for among the classes of Java and of Esper, too: the door is why it may be any word. */
    @Test
    void whenARuleIsCompiled_thenItsFunctionsAndItsStreamsAreAskedForByName() {
        Set<String> asked = new TreeSet<>();
        try (EsperWorkbench workbench = new EsperWorkbench(EPCompilerProvider.getCompiler(), EsperConfig.make(name -> {
            asked.add(name);
            return ClassDoor.load(name);
        }))) {
            assertThat(workbench.compile(new RuleSource(RULE, Level.GRID, 60_000, Map.of(), Map.of())))
                    .isInstanceOf(Compilation.Compiled.class);
        }

        assertThat(asked)
                .containsExactly(
                        "Runtime",
                        "com.espertech.esper.common.client.annotation.Runtime",
                        "com.espertech.esper.common.internal.epl.dataflow.ops.Runtime",
                        "fengsui.rule.esper.AreaFunctions",
                        "java.lang.Runtime",
                        "java.math.Runtime",
                        "java.text.Runtime",
                        "java.util.Runtime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime",
                "java.lang.Math",
                "java.lang.String",
                "com.espertech.esper.common.client.hook.type.SQLColumnTypeConversion",
                "fengsui.rule.esper.EsperEngine",
                "fengsui.rule.esper.RuleFailureHandlers",
                "fengsui.rule.esper.AreaFunctions$Inner",
                "[Lfengsui.rule.esper.AreaFunctions;",
                ""
            })
    void whenAnyOtherClassIsAskedFor_thenItIsNotToBeHad(String name) {
        assertThatThrownBy(() -> ClassDoor.load(name)).isInstanceOf(ClassNotFoundException.class);
    }
}
