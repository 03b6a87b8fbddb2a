package fengsui.console;

/** The console cannot be started as it was asked to. The message is one line for the person at the keyboard. */
public final class CannotServe extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotServe(String message) {
        super(message);
    }
}
