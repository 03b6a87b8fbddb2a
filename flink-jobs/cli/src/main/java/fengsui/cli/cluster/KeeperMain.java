package fengsui.cli.cluster;

import fengsui.cli.console.CtrlC;
import fengsui.cli.console.UserError;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The keeper's process: {@code ./fengsui cluster start} starts it and leaves it behind. */
final class KeeperMain {

    private static final String NAME = "keeper";

    private KeeperMain() {}

    /** One argument, the cluster's folder, which holds what it consists of. */
    public static void main(String[] args) throws InterruptedException {
        ClusterFolder folder = ClusterFolder.at(Path.of(args[0]));
        KeeperLog log = new KeeperLog(System.out);
        try (CtrlC ctrlC = CtrlC.listen()) {
            List<Launch> launches = Launches.prepare(folder, ClusterSpec.read(folder.spec()));
            new Keeper(folder, launches, log).keep(ctrlC);
        } catch (UserError e) {
            log.say(String.valueOf(e.getMessage()));
            System.exit(2);
        }
        System.exit(0);
    }

    /** Where it says what it does. */
    static Path log(ClusterFolder folder) {
        return folder.log(NAME);
    }

    /** A new one, with our own class path as it is now. */
    static ProcessMark start(ClusterFolder folder) throws IOException {
        ClusterFolder.makeFolder(folder.logs());
        List<String> flags = new ArrayList<>(JavaCommand.SMALL);
        flags.add("-Xmx64m");
        flags.addAll(JavaCommand.handedOn());
        List<String> command = JavaCommand.of(
                folder, flags, KeeperMain.class.getName(), List.of(folder.path().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log(folder).toFile()));
        builder.environment()
                .put(
                        JavaCommand.CLASS_PATH,
                        OwnJars.kept(folder.path().resolve("lib"), System.getProperty("java.class.path")));
        Process process = builder.start();
        return ProcessMark.of(process.pid())
                .orElseThrow(() -> new IOException("the keeper ended at once; see " + log(folder)));
    }
}
