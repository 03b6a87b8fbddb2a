package fengsui.rule;

/** A row of a rule that cannot become a signal. The message holds nothing that an event held. */
public final class BrokenHit extends RuntimeException {

    public BrokenHit(String message) {
        super(message);
    }
}
