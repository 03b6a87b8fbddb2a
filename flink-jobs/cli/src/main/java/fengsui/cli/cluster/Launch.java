package fengsui.cli.cluster;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param environment what it gets besides our own
 * @param out where its output and errors are appended
 * @param scratch emptied before each start
 */
record Launch(Member member, List<String> command, Map<String, String> environment, Path out, Path scratch) {

    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Process start() throws IOException {
        Folders.empty(scratch);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(out.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
