package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

    @TempDir
    private Path folder;

    @Test
    void whenASubmissionIsRemembered_thenItIsReadAsItWas() {
        Submission job = new Submission(
                Path.of("/tmp/烽燧/job.jar"), List.of("--bootstrap", "a:1,b:2", "--config", "C:\\x = y"), 4);
        Path file = folder.resolve("job.properties");

        job.write(file);

        assertThat(Submission.read(file)).contains(job);
        assertThat(job.argument("--bootstrap")).contains("a:1,b:2");
        assertThat(job.argument("--prefix")).isEmpty();
    }

    @Test
    void whenNothingWasSubmittedOrTheFileIsBroken_thenThatIsTold() throws IOException {
        assertThat(Submission.read(folder.resolve("job.properties"))).isEmpty();
        Path broken = Files.writeString(folder.resolve("broken"), "parallelism=2\n");
        assertThatThrownBy(() -> Submission.read(broken))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(broken.toString(), "jar");
    }

    @Test
    void whenAJarIsKept_thenTheSameIsKeptOnceAndAnotherBesideIt() throws IOException {
        Path jar = jar("one.jar", "fengsui.One");
        Path kept = JobJar.keep(jar, folder.resolve("jars"));

        assertThat(JobJar.keep(jar, folder.resolve("jars"))).isEqualTo(kept).hasSameBinaryContentAs(jar);
        assertThat(JobJar.keep(jar("two.jar", "fengsui.Two"), folder.resolve("jars")))
                .isNotEqualTo(kept);
        assertThat(folder.resolve("jars")).isDirectoryContaining(file -> file.equals(kept));
    }

    @Test
    void whenAFileIsNoJobsJar_thenThatIsToldBeforeAnythingIsStopped() throws IOException {
        assertThat(JobJar.of(jar("job.jar", "fengsui.One"))).isEqualTo(folder.resolve("job.jar"));
        assertThatThrownBy(() -> JobJar.of(folder.resolve("none.jar")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no jar at");
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        assertThatThrownBy(() -> JobJar.of(text))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cannot be read as a jar");
        assertThatThrownBy(() -> JobJar.of(jar("library.jar", null)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("names no main class");
    }

    @Test
    void whenFlinksClientFails_thenTheInnermostReasonIsTold() {
        assertThat(MadeJob.reason("""
                ------------------------------------------------------------
                 The program finished with the following exception:

                org.apache.flink.client.program.ProgramInvocationException: The main method caused an error: no set
                \tat org.apache.flink.client.program.PackagedProgram.callMainMethod(PackagedProgram.java:372)
                Caused by: java.lang.IllegalArgumentException: topic x holds no rule set: publish one
                \tat fengsui.job.WarningJob.main(WarningJob.java:39)
                \t... 12 more
                """)).isEqualTo("topic x holds no rule set: publish one");
        assertThat(MadeJob.reason("first\nError: no main class\n")).isEqualTo("Error: no main class");
        assertThat(MadeJob.reason("")).isEqualTo("nothing was said");
    }

    @Test
    void whenAnAddressIsGiven_thenHostAndPortAreTaken() {
        assertThat(of("flink:8081")).isEqualTo(new RestAddress("flink", 8081, false, FlinkAccess.OPEN));
        assertThat(of("http://10.0.0.7:80/")).isEqualTo(new RestAddress("10.0.0.7", 80, false, FlinkAccess.OPEN));
    }

    private static RestAddress of(String text) {
        return RestAddress.of(text, FlinkAccess.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flink", "flink:0", "flink:70000", "ftp://flink:8081", "a b:1", ":8081"})
    void whenAnAddressIsNone_thenTheErrorSaysWhatIs(String text) {
        assertThatThrownBy(() -> of(text))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("--cluster " + text, "HOST:PORT");
    }

    private Path jar(String name, @Nullable String main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (main != null) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
        }
        Path jar = folder.resolve(name);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
