package fengsui.cli.console;

/** Something that only the person at the keyboard can mend. The message is one line: what was found and what to do. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserError(String message) {
        super(message);
    }
}
