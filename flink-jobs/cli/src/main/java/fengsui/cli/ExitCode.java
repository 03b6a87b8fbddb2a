package fengsui.cli;

/** What a verb tells the shell. */
final class ExitCode {

    static final int FINE = 0;
    /** Something was found: a rule file with a problem, a scenario that fails. */
    static final int FINDINGS = 1;
    /** A wrong option, a missing file, a broker that does not answer. */
    static final int USAGE = 2;
    /** Our own fault. */
    static final int INTERNAL = 70;
    /** Stopped by Ctrl-C; what a JVM ends with by itself on SIGINT. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
