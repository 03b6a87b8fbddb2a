package fengsui.cli.console;

/** What a verb tells the shell. */
public final class ExitCode {

    public static final int FINE = 0;
    /** Something was found: a rule file with a problem, a scenario that fails. */
    public static final int FINDINGS = 1;
    /** A wrong option, a missing file, a broker that does not answer. */
    public static final int USAGE = 2;
    /** Our own fault. */
    public static final int INTERNAL = 70;
    /** Stopped by Ctrl-C; what a JVM ends with by itself on SIGINT. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
