package fengsui.rule.esper;

import static org.assertj.core.api.Assertions.assertThat;

import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import fengsui.area.Level;
import fengsui.rule.Compilation;
import fengsui.rule.RuleSource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a rule holds may run, be loaded or be compiled before all of it is known to be harmless. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

    private final CountingCompiler compiler = new CountingCompiler();
    private final List<String> asked = new ArrayList<>();
    private final EsperWorkbench workbench = new EsperWorkbench(compiler, EsperConfig.make(name -> {
        asked.add(name);
        return ClassDoor.load(name);
    }));

    @AfterAll
    void close() {
        workbench.close();
    }

    @ParameterizedTest
    @MethodSource("fengsui.rule.esper.Escapes#all")
    void whenARuleTriesToEscape_thenItIsRefusedBeforeAnythingRuns(String attempt) {
        String epl = attempt.substring(attempt.indexOf('|') + 1).strip();

        asked.clear();
        compiler.compiled = 0;
        Compilation result = workbench.compile(new RuleSource(epl, Level.GRID, 60_000, Map.of(), Map.of()));

        assertThat(result).isInstanceOf(Compilation.Refused.class);
        assertThat(((Compilation.Refused) result).problems()).isNotEmpty();
        assertThat(compiler.compiled).isZero();
        assertThat(asked).isSubsetOf(AreaFunctions.class.getName());
        assertThat(System.getProperty(Canary.SONG)).isNull();
    }

    @Test
    void whenEscapesAreCounted_thenThereAreMany() {
        assertThat(Escapes.all().distinct().count()).isGreaterThan(150);
    }

    /** That the attempts above are refused says something only if one that is not would be noticed. */
    @Test
    void whenARuleIsHarmless_thenTheCompilerSeesIt() {
        CountingCompiler counting = new CountingCompiler();
        try (EsperWorkbench open = new EsperWorkbench(counting, EsperConfig.make())) {
            open.compile(new RuleSource("select grid from Sensor", Level.GRID, 60_000, Map.of(), Map.of()));
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("must not reach it");
        }
        assertThat(counting.compiled).isEqualTo(1);
    }

    /** Why annotations are looked for in the text: Esper loads what they name while it merely parses. */
    @Test
    void whenEsperParsesAnAnnotation_thenItLoadsTheClassItNames() throws EPCompileException {
        EPCompilerProvider.getCompiler()
                .eplToModel(
                        "@Tag(name='x', value=fengsui.rule.esper.SecondCanary.WORD) select 1 from X",
                        new Configuration());

        assertThat(System.getProperty(SecondCanary.SONG)).isEqualTo("sung");
    }

    /** A later Esper may know parts of statements that nobody has thought of here. */
    @Test
    void whenAStatementCanHaveAPart_thenTheSandboxKnowsIt() {
        assertThat(Arrays.stream(EPStatementObjectModel.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == EPStatementObjectModel.class)
                        .map(Method::getName)
                        .filter(name -> name.startsWith("get")))
                .containsExactlyInAnyOrder(
                        "getInsertInto",
                        "getSelectClause",
                        "getFromClause",
                        "getWhereClause",
                        "getGroupByClause",
                        "getHavingClause",
                        "getMatchRecognizeClause",
                        "getOrderByClause",
                        "getOutputLimitClause",
                        "getCreateWindow",
                        "getOnExpr",
                        "getCreateVariable",
                        "getRowLimitClause",
                        "getUpdateClause",
                        "getAnnotations",
                        "getCreateIndex",
                        "getCreateSchema",
                        "getCreateContext",
                        "getForClause",
                        "getExpressionDeclarations",
                        "getContextName",
                        "getScriptExpressions",
                        "getClassProvidedExpressions",
                        "getCreateDataFlow",
                        "getTreeObjectName",
                        "getCreateExpression",
                        "getCreateClass",
                        "getFireAndForgetClause",
                        "getIntoTableClause",
                        "getCreateTable");
    }
}
