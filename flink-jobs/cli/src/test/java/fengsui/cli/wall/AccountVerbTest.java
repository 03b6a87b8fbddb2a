package fengsui.cli.wall;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AccountVerbTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private int add(String name, String role, String typed) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(out, true));
        var in = new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8));
        CommandLine verb = AccountVerb.on(console, in).setExecutionExceptionHandler((e, line, parsed) -> {
            out.append(e.getMessage());
            return ExitCode.USAGE;
        });
        return verb.execute("add", name, "--role", role, "--accounts", file().toString());
    }

    private Path file() {
        return folder.resolve("accounts.json");
    }

    @Test
    void whenAnAccountIsAdded_thenItIsInTheFileAndThePasswordIsNowhere() throws Exception {
        assertThat(add("control-room-1", "dispatcher", PASSWORD)).isZero();
        assertThat(out.toString())
                .contains("control-room-1 added as dispatcher")
                .doesNotContain(PASSWORD);
        assertThat(Files.readString(file()))
                .contains("\"name\" : \"control-room-1\"", "\"role\" : \"dispatcher\"", "$argon2id$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void whenItIsThereAlready_thenItIsChanged() {
        add("control-room-1", "dispatcher", PASSWORD);
        add("control-room-1", "viewer", PASSWORD);
        assertThat(out.toString()).contains("control-room-1 changed as viewer");
    }

    @Test
    void whenARoleOrNameOrPasswordCannotBe_thenOneLineSaysWhichAndNothingIsWritten() {
        mustBeRefused(
                "control-room-1", "king", PASSWORD, "--role king: expected one of viewer, dispatcher, analyst, admin");
        mustBeRefused("13800138000", "viewer", PASSWORD, "name an office or a call sign");
        mustBeRefused("control-room-1", "viewer", "", "a password has 12 to 256 characters");
        assertThat(file()).doesNotExist();
    }

    private void mustBeRefused(String name, String role, String typed, String why) {
        assertThat(add(name, role, typed)).isEqualTo(ExitCode.USAGE);
        assertThat(out.toString()).contains(why);
    }
}
