package fengsui.rule.esper;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.module.Module;
import com.espertech.esper.common.client.module.ParseException;
import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompiler;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** Parses as Esper does, and counts what it would have compiled. */
final class CountingCompiler implements EPCompiler {

    private final EPCompiler esper = EPCompilerProvider.getCompiler();
    int compiled;

    private EPCompiled count() {
        compiled++;
        throw new IllegalStateException("the compiler saw a rule that must not reach it");
    }

    @Override
    public EPCompiled compile(String epl, CompilerArguments arguments) {
        return count();
    }

    @Override
    public EPCompiled compile(Module module, CompilerArguments arguments) {
        return count();
    }

    @Override
    public EPCompiled compileQuery(String query, CompilerArguments arguments) {
        return count();
    }

    @Override
    public EPCompiled compileQuery(EPStatementObjectModel model, CompilerArguments arguments) {
        return count();
    }

    @Override
    public Module parseModule(String text) throws IOException, ParseException {
        return esper.parseModule(text);
    }

    @Override
    public EPStatementObjectModel eplToModel(String statement, Configuration configuration) throws EPCompileException {
        return esper.eplToModel(statement, configuration);
    }

    @Override
    public void syntaxValidate(Module module, CompilerArguments arguments) {
        count();
    }

    @Override
    public Module readModule(InputStream stream, String uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Module readModule(String resource, ClassLoader loader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Module readModule(File file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Module readModule(URL url) {
        throw new UnsupportedOperationException();
    }
}
