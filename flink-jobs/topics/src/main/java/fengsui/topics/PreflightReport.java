package fengsui.topics;

import java.util.List;

/** What was found before a start, all of it at once. */
public record PreflightReport(List<Finding> findings) {

    /**
     * One thing that is not as the job needs it.
     *
     * @param stops whether the job must not start like this; if not, it may, and something is lost sooner or later
     * @param place the topic or broker, and the setting
     * @param expected and why
     * @param mend what to do
     */
    public record Finding(boolean stops, String place, String found, String expected, String mend) {

        /** In one line, for the person at the keyboard. */
        public String line() {
            return place + ": found " + found + ", expected " + expected + "; " + mend;
        }
    }

    public PreflightReport {
        findings = List.copyOf(findings);
    }

    /** A line for each finding with which the job must not start. */
    public List<String> errors() {
        return lines(true);
    }

    /** A line for each finding that does not stop the job. */
    public List<String> warnings() {
        return lines(false);
    }

    private List<String> lines(boolean stops) {
        return findings.stream()
                .filter(finding -> finding.stops() == stops)
                .map(Finding::line)
                .toList();
    }
}
