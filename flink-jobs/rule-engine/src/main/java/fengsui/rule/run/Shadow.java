package fengsui.rule.run;

/** An engine that follows one area after late events, and speaks for it until their trace is gone. Not thread-safe. */
final class Shadow {

    private final Machine machine;
    private long until;

    /** @param until up to when it speaks, included */
    Shadow(Machine machine, long until) {
        this.machine = machine;
        this.until = until;
    }

    Machine machine() {
        return machine;
    }

    boolean speaks(long time) {
        return time <= until;
    }

    void extend(long time) {
        until = Math.max(until, time);
    }
}
