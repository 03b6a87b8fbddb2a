package fengsui.cli.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import org.junit.jupiter.api.Test;

class AccessShowTest {

    private static Shell access(int code, String... more) {
        Shell shell = new Shell();
        String[] line = new String[more.length + 1];
        line[0] = "access";
        System.arraycopy(more, 0, line, 1, more.length);
        assertThat(shell.run(line)).as(shell.err()).isEqualTo(code);
        return shell;
    }

    @Test
    void whenAllRolesAreShown_thenEachStandsWithWhatItMayDo() {
        assertThat(access(ExitCode.FINE, "show").out())
                .containsSubsequence("job: ", "console: ", "watch: ", "analyst: ", "dispatch: ", "feed: ")
                .contains(
                        "\n  transactional id fengsui.warnings*  write\n",
                        "\n  topic fengsui.feedback        write\n",
                        "\n  topic fengsui.control          read, write\n");
    }

    @Test
    void whenAUserIsNamed_thenItIsWhatKafkaAclsTakes() {
        assertThat(access(ExitCode.FINE, "show", "--role=dispatch", "--principal=User:CN=centre, O=city", "--prefix=b.")
                        .out()
                        .lines())
                .hasSize(5)
                .contains(
                        "kafka-acls.sh --add --allow-principal 'User:CN=centre, O=city' --operation READ"
                                + " --topic b.warnings",
                        "kafka-acls.sh --add --allow-principal 'User:CN=centre, O=city' --operation READ"
                                + " --group b.dispatch --resource-pattern-type prefixed");
    }

    @Test
    void whenARoleOrAUserIsNone_thenItIsToldWhatIs() {
        assertThat(access(ExitCode.USAGE, "show", "--role=boss").err())
                .contains("--role boss: expected one of job, console, watch, analyst, dispatch, feed");
        assertThat(access(ExitCode.USAGE, "show", "--principal=bob").err())
                .contains("--principal bob: expected one user, as Kafka writes it: User:job");
        // Everybody is nobody to give rights to.
        assertThat(access(ExitCode.USAGE, "show", "--principal=User:*").err()).contains("expected one user");
    }
}
