package fengsui.rule.esper;

/** Sings when its class is initialised: no rule may ever make it. */
public final class Canary {

    static final String SONG = "fengsui.test.canary";

    public static final String WORD = sing();

    private Canary() {}

    private static String sing() {
        System.setProperty(SONG, "sung");
        return "sung";
    }

    public static String call() {
        return WORD;
    }
}
