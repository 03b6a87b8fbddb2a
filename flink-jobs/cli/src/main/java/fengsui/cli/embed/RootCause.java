package fengsui.cli.embed;

/** The innermost cause: Flink wraps what really happened many times over. */
public final class RootCause {

    private RootCause() {}

    /** Its message in one line, or its class where it has none. */
    public static String of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
