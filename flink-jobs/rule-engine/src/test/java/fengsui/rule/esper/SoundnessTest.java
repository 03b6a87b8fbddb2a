package fengsui.rule.esper;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.rule.Compilation.EplProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of grids that remember a minute: which are taken, and which look further back or at other grids. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoundnessTest {

    private static final String ROW =
            "select * from Sensor match_recognize (partition by grid, source measures A.grid as"
                    + " grid, A as a, B as b after match skip to next row pattern ";

    private final Checked checked = new Checked();

    @AfterAll
    void close() {
        checked.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select grid from Sensor",
                "select grid, value as v, milli / 10.0 as x from Sensor(property in ('gas', 'smoke'), value between 1 and 9)",
                "select grid, case when value > 5 then 'high' else 'low' end as x from Sensor where not (unit = 'x')",
                "select grid, coalesce(unit, 'none') || '!' as x, cast(unit, int) as n from Sensor(type like 'a%')",
                "select grid, category as c from Hotline where 'odor' in (keywords) or channel = '119'",
                "select s.grid as grid, s from Sensor(value > 3) as s where s.confidence > 0.5",
                "SELECT grid FROM Sensor WHERE value > 3",
                "select grid /* a comment; with 'a quote' */ from Sensor // and @ another",
                "select grid, source as line, count(*) as n from Sensor#time(60 sec) group by grid having count(*) >= 3",
                "select grid, count(*) as n from Sensor#time(1 minute) group by grid, property",
                "select grid, count(distinct witness) as n from Hotline#time(60) group by grid having count(distinct witness) > 1",
                "select grid, count(distinct source, filter: value > 3) as n from Sensor#time(60 sec) group by grid",
                "select grid, sum(milli) as s, avg(milli) as a, min(value) as b, max(value) as c, median(value) as d"
                        + " from Sensor#time(60 sec) group by grid",
                "select grid, sum(case when value > 3 then 1 else 0 end) as n from Sensor#time(60 sec) group by grid",
                "select grid, first(value) as f, last(value) as l from Sensor#time(60 sec) group by grid",
                "select grid, count(*) as n from Sensor#unique(grid, source)#time(60 sec) group by grid having count(*) > 2",
                "select grid, count(*) as n from Sensor#groupwin(grid)#time(60 sec) group by grid having count(*) > 2",
                "select grid, (select count(*) from Video#time(60 sec) as v where v.grid = s.grid) as n from Sensor as s",
                "select s.grid as grid from Sensor as s where exists (select v.id from Video(label = 'smoke')#time(60 sec) as"
                        + " v where v.grid = s.grid and v.confidence > 0.5)",
                "select s.grid as grid, s from Sensor as s where s.source not in (select v.source from Video#time(60 sec) as v"
                        + " where s.grid = v.grid)",
                "select s.grid as grid, s, h from Sensor#time(60 sec) as s, Hotline#time(30 sec) as h where s.grid = h.grid",
                "select s.grid as grid from Sensor#time(9 sec) as s, Hotline#time(9 sec) as h, Video#time(9 sec) as v where"
                        + " v.grid = h.grid and h.grid = s.grid",
                "select h.grid as grid from Sensor#time(9 sec) as s left outer join Hotline#time(9 sec) as h on s.grid = h.grid",
                "select s.grid as grid, s from Sensor#groupwin(grid, source)#length(3) as s where s.ts - prev(2, s.ts) <= 60000"
                        + " and s.value > prev(1, s.value)",
                "select a.grid as grid, a from pattern [every a=Sensor(value > 5)]",
                "select a.grid as grid, b.ts - a.ts as gap from pattern [every a=Sensor -> (b=Hotline(grid = a.grid) where"
                        + " timer:within(60 sec))]",
                "select a.grid as grid, a, b from pattern [every a=Sensor -> (b=Sensor(a.grid = grid, value > a.value) where"
                        + " timer:within(20 * 3 sec))] where metres(a.grid, b.grid) < 500",
                "select a.grid as grid, a from pattern [every a=Sensor -> (timer:interval(60 sec) and not (Hotline(grid ="
                        + " a.grid) or Video(grid = a.grid)))]",
                "select a.grid as grid, a from pattern [every a=Sensor -> (timer:interval(20 sec) and not Hotline(grid ="
                        + " a.grid)) -> (timer:interval(40 sec) and not Hotline(grid = a.grid))]",
                "select a.grid as grid, a, b, c from pattern [every a=Sensor -> ((b=Video(grid = a.grid) -> c=Hotline(grid ="
                        + " b.grid)) where timer:within(60 sec))]",
                "select a.grid as grid, a, b, c from pattern [every a=Sensor -> ((b=Video(grid = a.grid) and c=Hotline(grid ="
                        + " a.grid)) where timer:within(60 sec))]",
                "select a.grid as grid, a, b from pattern [every a=Sensor -> (b=Video(grid = a.grid) or timer:interval(60"
                        + " sec))]",
                "select a.grid as grid, b[0].value as v, b, c from pattern [every a=Sensor -> ((b=Sensor(grid = a.grid) until"
                        + " c=Hotline(grid = a.grid)) where timer:within(60 sec))]",
                "select a.grid as grid, b from pattern [every a=Sensor -> (([3] b=Sensor(grid = a.grid)) where"
                        + " timer:within(60 sec))]",
                "select a.grid as grid, a, b from pattern [every a=Sensor -> (b=Sensor(grid = a.grid, ts < a.ts + 5000,"
                        + " adjacent(a.source, source)) where timer:within(9 sec))]",
                ROW + "(A B) define B as B.value > A.value and B.ts - A.ts <= 60000)",
                ROW + "(A B C) define B as 30000 >= B.ts - A.ts, C as C.ts - B.ts < 10 * 3000)",
                "insert into Met select a.grid as grid, b as met from pattern [every a=Sensor -> (b=Hotline(grid = a.grid)"
                        + " where timer:within(20 sec))]; select grid, met, count(*) as n from Met#time(40 sec) group by grid",
                "insert into High select grid, value as v from Sensor(value > 5); insert into High select grid, value as v from"
                        + " Sensor(value > 7); select a.grid as grid, a.v as v from pattern [every a=High -> (b=High(grid ="
                        + " a.grid) where timer:within(60 sec))]",
            })
    void whenARuleLooksNoFurtherThanItRemembers_thenItIsTaken(String epl) {
        assertThat(checked.problems(epl)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UNBOUNDED | select grid, count(*) as n from Sensor group by grid
                    UNBOUNDED | select s.grid as grid from Sensor as s, Video#time(9 sec) as v where s.grid = v.grid
                    UNBOUNDED | select s.grid as grid, (select count(*) from Video as v where v.grid = s.grid) as n from Sensor as s
                    UNBOUNDED | select a.grid as grid from pattern [every a=Sensor -> b=Sensor(grid = a.grid)]
                    UNBOUNDED | select a.grid as grid from pattern [every a=Sensor -> b=Video(grid = a.grid) -> c=Hotline(grid = a.grid) where timer:within(9 sec)]
                    UNBOUNDED | select a.grid as grid from pattern [every a=Sensor -> b=Sensor(grid = a.grid)] where b.ts - a.ts < 9000
                    UNBOUNDED | select a.grid as grid from pattern [every a=Sensor -> (timer:interval(9 sec) and b=Video(grid = a.grid))]
                    UNBOUNDED | select a.grid as grid from pattern [every a=Sensor -> [3] b=Sensor(grid = a.grid)]
                    UNBOUNDED | select * from Sensor match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A B) define B as B.value > 3)
                    UNBOUNDED | select * from Sensor match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A B) define B as B.ts - A.ts < 9000 or B.value > 3)
                    UNBOUNDED | select * from Sensor match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A B C) define C as C.ts - B.ts < 9000)
                    UNBOUNDED | select s.grid as grid from Sensor#groupwin(grid)#length(3) as s
                    UNBOUNDED | select s.grid as grid from Sensor#groupwin(grid)#length(3) as s where s.ts - prev(1, s.ts) <= 9000
                    UNBOUNDED | select s.grid as grid, count(*) as n from Sensor#time(9 sec) as s where exists (select v.id from Video#time(9 sec) as v where v.grid = s.grid) group by s.grid
                    WINDOW | select grid from Sensor#length(3)
                    WINDOW | select grid from Sensor#time_batch(9 sec)
                    WINDOW | select grid from Sensor#unique(grid)
                    WINDOW | select grid, count(*) as n from Sensor#groupwin(grid, id)#time(9 sec) group by grid
                    ROWS | select * from Sensor match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A B+) define B as B.value > 3)
                    ROWS | select * from Sensor match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A B) interval 9 sec define B as B.ts - A.ts < 9000)
                    ROWS | select * from Sensor match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A) define A as A.value > prev(A.value))
                    ROWS | select * from Sensor#time(9 sec) match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A) define A as A.value > 3)
                    SKIP | select * from Sensor match_recognize (partition by grid measures A.grid as grid pattern (A) define A as A.value > 3)
                    PATTERN | select a.grid as grid from pattern [a=Sensor]
                    PATTERN | select a.grid as grid from pattern [every (a=Sensor -> (b=Video(grid = a.grid) where timer:within(9 sec)))]
                    PATTERN | select a.grid as grid from pattern [every (a=Sensor -> b=Video(grid = a.grid)) where timer:within(9 sec)]
                    PATTERN | select a.grid as grid from pattern [every a=Sensor -> (every b=Video(grid = a.grid) where timer:within(9 sec))]
                    PATTERN | select a.grid as grid from pattern [every-distinct(a.source, 9 sec) a=Sensor]
                    PATTERN | select a.grid as grid from pattern [every a=Sensor or every b=Video]
                    PATTERN | select a.grid as grid from pattern [every a=Sensor -> (timer:interval(9 sec) and not (Video(grid = a.grid) -> Hotline(grid = a.grid)))]
                    MEMORY | select grid from Sensor#time(61 sec)
                    MEMORY | select grid from Sensor#time(1 month)
                    MEMORY | select grid from Sensor#time(value sec)
                    MEMORY | select grid from Sensor#time(70000 * 70000 * 70000)
                    MEMORY | select a.grid as grid from pattern [every a=Sensor -> timer:interval(40 sec) -> (timer:interval(40 sec) and not Video(grid = a.grid))]
                    MEMORY | insert into X select a.grid as grid from pattern [every a=Sensor -> timer:interval(40 sec)]; select grid, count(*) as n from X#time(40 sec) group by grid
                    MEMORY | select * from Sensor match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A B) define B as B.ts - A.ts < 60001)
                    LOCALITY | select grid, count(*) as n from Sensor#time(9 sec)
                    LOCALITY | select source as grid, count(*) as n from Sensor#time(9 sec) group by source
                    LOCALITY | select grid, count(*) as n from Sensor#time(9 sec) group by source
                    LOCALITY | select a.grid as grid from pattern [every a=Sensor -> (b=Video where timer:within(9 sec))]
                    LOCALITY | select a.grid as grid from pattern [every a=Sensor -> (b=Video(grid = a.grid or label = 'x') where timer:within(9 sec))]
                    LOCALITY | select a.grid as grid from pattern [every a=Sensor -> (b=Video(not grid = a.grid) where timer:within(9 sec))]
                    LOCALITY | select a.grid as grid from pattern [every a=Sensor -> (b=Video(source = a.grid) where timer:within(9 sec))]
                    LOCALITY | select a.grid as grid from pattern [every a=Sensor -> (b=Video where timer:within(9 sec))] where a.grid = b.grid
                    LOCALITY | select a.grid as grid from pattern [every a=Sensor -> (timer:interval(9 sec) and not Video)]
                    LOCALITY | select s.grid as grid from Sensor#time(9 sec) as s, Video#time(9 sec) as v where s.source = v.source
                    LOCALITY | select s.grid as grid from Sensor as s where exists (select v.id from Video#time(9 sec) as v)
                    LOCALITY | select * from Sensor match_recognize (partition by source measures A.grid as grid after match skip to next row pattern (A) define A as A.value > 3)
                    LOCALITY | select s.grid as grid from Sensor#groupwin(source)#length(2) as s where s.ts - prev(1, s.ts) < 9000
                    LOCALITY | select grid, prev(1, value) as v from Sensor#time(9 sec)
                    LOCALITY | select grid, prior(1, value) as v from Sensor
                    LOCALITY | select id as grid from Sensor
                    LOCALITY | insert into X select id as grid from Sensor; select grid, count(*) as n from X#time(9 sec) group by grid
                    LOCALITY | insert into X select source from Sensor; select a.grid as grid from pattern [every a=Sensor -> (b=X(source = a.source) where timer:within(9 sec))]
                    DRIFT | select grid, sum(value) as s from Sensor#time(9 sec) group by grid
                    DRIFT | select grid, avg(milli / 10) as s from Sensor#time(9 sec) group by grid
                    DRIFT | select grid, sum(milli * 0.1) as s from Sensor#time(9 sec) group by grid
                    DRIFT | select grid, stddev(milli) as s from Sensor#time(9 sec) group by grid
                    DRIFT | insert into X select grid, value as v from Sensor; select grid, sum(v) as s from X#time(9 sec) group by grid
                    WITNESS | select grid, witness from Sensor
                    WITNESS | select grid from Hotline(witness = 'token')
                    TIME | select grid from Sensor(ts > 5)
                    TIME | select grid from Sensor where current_timestamp - ts > 5
                    CAST | select grid from Sensor(cast(unit, int) > 3)
                    STREAM | select grid from Sensr
                    COLUMN | select grid, vlaue from Sensor
                    OUTPUT | select grid from Sensor output first every 5 sec
                    SCOPE | select source from Sensor
                    """)
    void whenARuleLooksFurther_thenItIsRefusedForThat(String code, String epl) {
        assertThat(checked.problems(epl)).extracting(EplProblem::code).contains(code);
    }
}
