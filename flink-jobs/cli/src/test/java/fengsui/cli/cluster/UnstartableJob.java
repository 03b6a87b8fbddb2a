package fengsui.cli.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Public, for Flink runs it. A job whose plan is fine, and which has nowhere to put the state of the one before it. */
public final class UnstartableJob {

    private UnstartableJob() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
        env.fromSequence(1, Long.MAX_VALUE)
                .uid("numbers")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
        env.execute("another job");
    }

    /** A jar of it, below {@code folder}. */
    static Path jar(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, UnstartableJob.class.getName());
        String name = UnstartableJob.class.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("unstartable.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream bytes = UnstartableJob.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new ZipEntry(name));
            bytes.transferTo(out);
            out.closeEntry();
        }
        return jar;
    }
}
