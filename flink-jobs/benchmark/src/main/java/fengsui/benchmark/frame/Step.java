package fengsui.benchmark.frame;

/**
 * One variant's part in a round.
 *
 * @param name for the progress line
 */
public record Step(String name, Task task) {

    /** Measures once and hands the figures over. */
    @FunctionalInterface
    public interface Task {

        void run() throws Exception;
    }
}
