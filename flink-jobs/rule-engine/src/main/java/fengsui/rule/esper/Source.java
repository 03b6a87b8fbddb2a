package fengsui.rule.esper;

/**
 * One stream of a from-clause, tag of a pattern or variable of a row pattern. Each is itself and no other, whatever it is
 * called.
 */
final class Source {

    final String name;
    final Table table;

    /** Whether it holds a number of events, as what is repeated in a pattern does. */
    final boolean many;

    Source(String name, Table table, boolean many) {
        this.name = name;
        this.table = table;
        this.many = many;
    }
}
