package fengsui.cli;

/** Something that only the person at the keyboard can mend. The message is one line: what was found and what to do. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UserError(String message) {
        super(message);
    }
}
