package fengsui.cli.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks the person at the terminal before something is done that cannot be undone. */
public final class Question {

    private final Console console;

    public Question(Console console) {
        this.console = console;
    }

    /**
     * Whether the person wants it.
     *
     * @param sure whether that was said on the command line
     * @throws UserError where nobody can be asked
     */
    public boolean agreed(String question, boolean sure) {
        if (sure) {
            return true;
        }
        if (!Terminal.canAnswer()) {
            throw new UserError("nobody to ask here: add --yes to go ahead without being asked");
        }
        return answered(question, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    /** Only a plain yes is one. */
    boolean answered(String question, BufferedReader answers) {
        console.out().print(question + " [y/N] ");
        console.out().flush();
        try {
            String answer = answers.readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
