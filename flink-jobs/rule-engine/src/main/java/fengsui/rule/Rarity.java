package fengsui.rule;

import fengsui.codec.yaml.YamlFields;

/**
 * How rare something must be to speak.
 *
 * @param from what comes about once in so many says nothing
 * @param to what comes about once in so many speaks at full strength
 */
record Rarity(double from, double to) {

    private static final double LEAST = 10;
    private static final double MOST = 1e9;

    /**
     * @param what of which it is one in so many
     * @param usual an example of {@code to}
     */
    static Rarity read(YamlFields at, String what, int usual) {
        double from = oneIn(at, "from", what, LEAST);
        double to = oneIn(at, "to", what, MOST);
        if (at.has("from") && at.has("to") && to <= from) {
            at.report("to", "VALUE", "is not above 'from', expected the rarity of full strength, such as " + usual);
        }
        return new Rarity(from, to);
    }

    /** {@code standIn} for what is no number, so that one mistake is not told as many. */
    private static double oneIn(YamlFields at, String key, String what, double standIn) {
        double number = at.has(key) ? at.number(key, standIn) : at.number(key);
        if (at.has(key) && (number < LEAST || number > MOST)) {
            at.report(
                    key,
                    "VALUE",
                    "is not from 10 to 1000000000, expected in how many " + what + " one is so unusual, such as 1000");
        }
        return number;
    }
}
