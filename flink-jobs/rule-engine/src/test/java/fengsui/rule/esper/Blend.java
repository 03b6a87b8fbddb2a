package fengsui.rule.esper;

import java.util.List;
import java.util.Random;

/** Rules put together at random out of the shapes that are taken. */
final class Blend {

    private final Random random;
    private int tags;

    Blend(Random random) {
        this.random = random;
    }

    String rule() {
        return switch (random.nextInt(6)) {
            case 0 -> "select a.grid as grid, a from pattern [" + pattern() + "]";
            case 1 -> "insert into Met select a.grid as grid, a as met from pattern [" + pattern() + "]; " + met();
            case 2 -> rows();
            case 3 ->
                "select s.grid as grid, s, h from Sensor(value > 4)#time(" + span() + ") as s, Hotline#time(" + span()
                        + ") as h where s.grid = h.grid";
            case 4 ->
                "select s.grid as grid, s from Sensor(property = 'gas')#groupwin(grid, source)#length(3) as s where"
                        + " s.ts - prev(2, s.ts) <= " + millis();
            default -> count();
        };
    }

    private String met() {
        return "select grid, met, count(*) as n from Met#time(" + span() + ") group by grid having count(*) >= 2";
    }

    private String pattern() {
        StringBuilder pattern =
                new StringBuilder("every a=Sensor(property = 'gas', value > " + random.nextInt(8) + ")");
        int steps = random.nextInt(3);
        for (int i = 0; i < steps; i++) {
            pattern.append(" -> (").append(step()).append(')');
        }
        return pattern.toString();
    }

    private String step() {
        String within = " where timer:within(" + span() + ")";
        return switch (random.nextInt(7)) {
            case 0 -> call() + within;
            case 1 -> "timer:interval(" + span() + ") and not Hotline(grid = a.grid)";
            case 2 -> "(" + smoke() + " -> " + call() + ")" + within;
            case 3 -> call() + " or timer:interval(" + span() + ")";
            case 4 -> "(" + smoke() + " until " + call() + ")" + within;
            case 5 -> "([2] " + smoke() + ")" + within;
            default -> "(" + smoke() + " and " + call() + ")" + within;
        };
    }

    private String call() {
        return "t" + tags++ + "=Hotline(grid = a.grid)";
    }

    private String smoke() {
        return "t" + tags++ + "=Sensor(property = 'smoke', grid = a.grid, value != a.value)";
    }

    private String rows() {
        boolean three = random.nextBoolean();
        return "select * from Sensor(property = 'gas') match_recognize (partition by grid"
                + (random.nextBoolean() ? ", source" : "")
                + " measures A.grid as grid, A as a, B as b after match skip to next"
                + " row pattern (" + (three ? "A B C" : "A B") + ") define B as B.value > A.value and B.ts - A.ts <= "
                + millis()
                + (three ? ", C as C.ts - B.ts <= " + millis() : "") + ")";
    }

    private String count() {
        String view = List.of("#time(", "#groupwin(grid)#time(", "#unique(grid, source)#time(")
                .get(random.nextInt(3));
        String calls = random.nextBoolean()
                ? " or (select count(*) from Hotline#time(" + span() + ") as h where h.grid = s.grid) > 1"
                : "";
        return "select grid, " + (random.nextBoolean() ? "source as line, " : "")
                + "count(*) as n, sum(milli) as total,"
                + " max(value) as top, last(value) as newest, count(distinct source) as devices from Sensor(property = 'gas')"
                + view + span() + ") as s group by grid having count(*) >= 3" + calls;
    }

    private String span() {
        return (1 + random.nextInt(6)) * 5 + " sec";
    }

    private int millis() {
        return (1 + random.nextInt(6)) * 5_000;
    }
}
