package fengsui.cli.option;

import picocli.CommandLine.Option;

/** {@code --status}: which records count. */
public final class StatusOption {

    /** CAP 1.2. */
    enum Status {
        ACTUAL("Actual"),
        EXERCISE("Exercise"),
        TEST("Test");

        private final String label;

        Status(String label) {
            this.label = label;
        }
    }

    @Option(
            names = "--status",
            defaultValue = "actual",
            description = "Which records count: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Status status = Status.ACTUAL;

    /** As records say it. */
    public String label() {
        return status.label;
    }
}
