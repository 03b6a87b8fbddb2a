package fengsui.rule.esper;

/** Sings in the one test in which it is meant to. */
public final class SecondCanary {

    static final String SONG = "fengsui.test.second-canary";

    public static final String WORD = sing();

    private SecondCanary() {}

    private static String sing() {
        System.setProperty(SONG, "sung");
        return "sung";
    }
}
