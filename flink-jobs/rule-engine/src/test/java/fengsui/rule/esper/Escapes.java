package fengsui.rule.esper;

import java.util.List;
import java.util.stream.Stream;

/** Ways out of a rule into the process, or round the checks: a name, a bar, and the EPL. */
final class Escapes {

    private static final String CANARY = "fengsui.rule.esper.Canary";

    private static final String SELECTED = """
            a class through getClass         | select grid, source.getClass().forName('CANARY') as x from Sensor
            a class through a tag            | select a.grid as grid, a.getClass() as x from pattern [every a=Sensor]
            a name that hides a call         | select grid, source('getClass') as x from Sensor
            a call in a nested name          | select a.grid as grid, a.source('x').bytes as x from pattern [every a=Sensor]
            a mapped property                | select grid, keywords('a') as x from Hotline
            an indexed property              | select grid, source[0] as x from Sensor
            a dynamic property               | select grid, source? as x from Sensor
            a name in backticks              | select grid, `source` as x from Sensor
            an alias in backticks            | select grid, source as `a b` from Sensor
            an escaped dot                   | select grid, source\\.x as x from Sensor
            a constant of a class            | select grid, CANARY.WORD as x from Sensor
            a static method                  | select grid, CANARY.call() as x from Sensor
            leaving the process              | select grid, java.lang.System.exit(0) as x from Sensor
            a class of Java by short name    | select grid, System.exit(0) as x from Sensor
            sums by Math                     | select grid, Math.max(1, 2) as x from Sensor
            a function that is none          | select grid, loaded('CANARY') as x from Sensor
            a call behind our function       | select grid, metres(grid, grid).getClass() as x from Sensor
            a call within our function       | select grid, metres(CANARY.call(), grid) as x from Sensor
            a class within our function      | select grid, metres(CANARY.WORD, grid) as x from Sensor
            a new object                     | select grid, new CANARY() as x from Sensor
            a new array                      | select grid, new CANARY[3] as x from Sensor
            a new map                        | select grid, new {a = CANARY.WORD} as x from Sensor
            a cast to a class                | select grid, cast(source, CANARY) as x from Sensor
            a cast with a format             | select grid, cast(source, date, dateformat: CANARY.WORD) as x from Sensor
            instanceof                       | select grid, instanceof(source, CANARY) as x from Sensor
            typeof                           | select a.grid as grid, typeof(a) as x from pattern [every a=Sensor]
            exists                           | select grid, exists(source.x) as x from Sensor
            a lambda                         | select grid, keywords.anyOf(k => k = CANARY.WORD) as x from Hotline
            a lambda over a window           | select grid, window(*).where(w => w.value > 3) as x from Sensor#time(9 sec) group by grid
            a method of a text               | select grid, source.length() as x from Sensor
            a method of a time               | select grid, ts.getHourOfDay() as x from Sensor
            the time it is                   | select grid, current_timestamp() as x from Sensor
            the evaluation context           | select grid, current_evaluation_context() as x from Sensor
            a table                          | select grid, totals['CANARY'].sum as x from Sensor
            a variable                       | select grid, secret as x from Sensor
            a plug-in aggregation            | select grid, spying(source) as x from Sensor#time(9 sec) group by grid
            an aggregate without end         | select grid, countever(source) as x from Sensor#time(9 sec) group by grid
            a foreign group                  | select grid, sum(milli, group_by: source) as x from Sensor#time(9 sec) group by grid
            a call in an aggregate's filter  | select grid, count(*, filter: CANARY.call() = 'x') as x from Sensor#time(9 sec) group by grid
            an array                         | select grid, {CANARY.WORD} as x from Sensor
            a case of calls                  | select grid, case when CANARY.call() = 'x' then 1 else 0 end as x from Sensor
            istream                          | select grid, istream() as x from Sensor
            all columns of a stream          | select grid, s.* from Sensor as s
            an event as a bean               | select (select * from Video#time(9 sec) as v where v.grid = s.grid) @eventbean as x, grid from Sensor as s
            """;

    private static final String CLAUSES = """
            a call in where                  | select grid from Sensor where CANARY.call() = 'x'
            a class in having                | select grid from Sensor#time(9 sec) group by grid having CANARY.WORD = 'x'
            a call in group by               | select grid, count(*) as n from Sensor#time(9 sec) group by grid, CANARY.call()
            rollup                           | select grid, count(*) as n from Sensor#time(9 sec) group by rollup(grid, source)
            order by                         | select grid from Sensor order by CANARY.call()
            a limit                          | select grid from Sensor limit 3
            distinct                         | select distinct grid from Sensor
            rstream                          | select rstream grid from Sensor#time(9 sec)
            output at an end                 | select grid from Sensor output last every 9 sec
            output on a variable             | select grid from Sensor output when CANARY.call() = 'x' then set a = 1
            for                              | select grid from Sensor for grouped_delivery(grid)
            into another's events            | insert into Sensor select grid from Video
            insert with columns              | insert into X(grid) select grid from Sensor; select grid from X
            insert of what leaves            | insert rstream into X select grid from Sensor#time(9 sec); select grid from X
            a stream that feeds itself       | insert into X select grid from Sensor; insert into X select grid from X; select grid from X
            a class as a stream              | select grid from CANARY
            a method as a stream             | select grid from method:CANARY.call()
            a joined method                  | select s.grid as grid from Sensor#time(9 sec) as s, method:CANARY.call() as c
            a database                       | select grid from sql:files ['select 1']
            a joined database                | select s.grid as grid from Sensor#time(9 sec) as s, sql:files ['select ${CANARY.WORD}'] as c
            a contained event                | select grid from Hotline[keywords]
            unidirectional                   | select s.grid as grid from Sensor as s unidirectional, Video#time(9 sec) as v where s.grid = v.grid
            a union of windows               | select grid from Sensor#time(9 sec)#length(3) retain-union
            a foreign window                 | select grid from Sensor#spy:window(9)
            a window by an expression        | select grid from Sensor#expr(CANARY.call() = 'x')
            a call in a window               | select grid from Sensor#time(CANARY.call())
            a call in an on                  | select s.grid as grid from Sensor#time(9 sec) as s left outer join Video#time(9 sec) as v on s.grid = v.getClass
            a sub-query with a call          | select grid from Sensor where exists (select CANARY.call() from Video#time(9 sec) as v)
            a sub-query in a filter          | select grid from Sensor(exists (select CANARY.WORD from Video#time(9 sec)))
            a sub-query in a sub-query       | select grid from Sensor where 1 = (select (select CANARY.WORD from Video#time(9 sec)) from Video#time(9 sec))
            any of a sub-query               | select grid from Sensor where source = any (select CANARY.WORD from Video#time(9 sec))
            a call in a filter               | select grid from Sensor(CANARY.call() = 'x')
            a class in a filter              | select grid from Sensor(source = CANARY.WORD)
            a remainder that fails           | select grid from Sensor(priority % 0 = 1)
            a back-reference                 | select grid from Sensor(source regexp '(a*)*b')
            an escaped back-reference        | select grid from Sensor(source regexp '(a)\\1')
            an expression of columns         | select grid from Sensor(source regexp unit)
            a costly like                    | select grid from Sensor(source like '%a%b%c%d%')
            a like with an escape            | select grid from Sensor(source like 'a!%' escape '!')
            """;

    private static final String PATTERNS = """
            a call in a pattern              | select a.grid as grid from pattern [every a=Sensor(CANARY.call() = 'x')]
            consume                          | select a.grid as grid from pattern [every a=Sensor@consume]
            a count over all areas           | select a.grid as grid from pattern [every a=Sensor -[3]> b=Sensor(grid = a.grid)]
            every-distinct                   | select a.grid as grid from pattern [every-distinct(a.source) a=Sensor]
            every-distinct by a call         | select a.grid as grid from pattern [every-distinct(CANARY.call()) a=Sensor]
            while                            | select a.grid as grid from pattern [every a=Sensor while (CANARY.call() = 'x')]
            a foreign guard                  | select a.grid as grid from pattern [every a=Sensor where spy:guard(9)]
            withinmax                        | select a.grid as grid from pattern [every a=Sensor where timer:withinmax(9 sec, 3)]
            a foreign observer               | select a.grid as grid from pattern [every a=Sensor -> spy:observer(9)]
            timer:at                         | select a.grid as grid from pattern [every a=Sensor -> timer:at(*, *, *, *, *)]
            timer:schedule                   | select a.grid as grid from pattern [every a=Sensor -> timer:schedule(iso: CANARY.WORD)]
            a call in a timer                | select a.grid as grid from pattern [every a=Sensor -> timer:interval(CANARY.call())]
            a class in a repetition          | select a.grid as grid from pattern [every a=Sensor -> [CANARY.WORD] b=Sensor(grid = a.grid)]
            an annotated pattern             | select a.grid as grid from pattern @DiscardPartialsOnMatch [every a=Sensor]
            a call in define                 | select * from Sensor match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A) define A as CANARY.call() = 'x')
            a call in measures               | select * from Sensor match_recognize (partition by grid measures A.grid as grid, CANARY.call() as x after match skip to next row pattern (A) define A as A.value > 3)
            a call in partition              | select * from Sensor match_recognize (partition by CANARY.call() measures A.grid as grid after match skip to next row pattern (A) define A as A.value > 3)
            an interval                      | select * from Sensor match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A) interval CANARY.call() define A as A.value > 3)
            a repetition in a row            | select * from Sensor match_recognize (partition by grid measures A.grid as grid after match skip to next row pattern (A B{CANARY.WORD}) define A as A.value > 3)
            all matches                      | select * from Sensor match_recognize (partition by grid measures A.grid as grid all matches after match skip to next row pattern (A) define A as A.value > 3)
            """;

    private static final String STATEMENTS = """
            an annotation                    | @Tag(name = CANARY.WORD, value = CANARY.WORD) select grid from Sensor
            an annotation by its full name   | @com.espertech.esper.common.client.annotation.Hook(type = HookType.SQLCOL, hook = 'CANARY') select grid from Sensor
            a foreign annotation             | @CANARY select grid from Sensor
            an annotation behind a comment   | /* @ */ @Name('x') select grid from Sensor
            an annotation in the second one  | insert into X select grid from Sensor; @Drop select grid from X
            a script                         | expression js:f(x) [ java.lang.System.exit(0) ] select grid, f(1) as x from Sensor
            a script of another kind         | expression mvel:f(x) [ CANARY.call() ] select grid from Sensor
            an expression                    | expression f { CANARY.call() } select grid, f() as x from Sensor
            an inlined class                 | inlined_class \""" public class A { static { CANARY.call(); } } \""" select grid from Sensor
            create schema                    | create schema X as CANARY; select grid from Sensor
            create window                    | create window X#keepall as Sensor; select grid from Sensor
            create table                     | create table X (a CANARY); select grid from Sensor
            create variable                  | create variable CANARY x = new CANARY(); select grid from Sensor
            create index                     | create index I on X(a); select grid from Sensor
            create expression                | create expression f { CANARY.call() }; select grid from Sensor
            create a class                   | create inlined_class \""" public class A {} \"""; select grid from Sensor
            create context                   | create context C partition by grid from Sensor; select grid from Sensor
            a context                        | context C select grid from Sensor
            a dataflow                       | create dataflow F CANARY -> x {}; select grid from Sensor
            on select                        | on Sensor select grid from X
            on merge                         | on Sensor merge X when matched then delete; select grid from Sensor
            on update                        | on Sensor update X set a = CANARY.call(); select grid from Sensor
            on delete                        | on Sensor delete from X; select grid from Sensor
            on set                           | on Sensor set x = CANARY.call(); select grid from Sensor
            update                           | update istream Sensor set source = CANARY.call(); select grid from Sensor
            into table                       | into table X select grid, count(*) as n from Sensor#time(9 sec) group by grid
            delete at once                   | delete from X; select grid from Sensor
            an import                        | import CANARY; select grid from Sensor
            uses                             | uses CANARY; select grid from Sensor
            a module                         | module x; select grid from Sensor
            a parameter without a name       | select grid from Sensor(value > ?)
            """;

    /** What is seen is not what is parsed. */
    private static final List<String> TRICKS = List.of(
            "an escaped @ | \\u0040Name('x') select grid from Sensor",
            "an escape in a word | s\\u0065lect grid from Sensor",
            "a full-width @ | \uFF20Name('x') select grid from Sensor",
            "a full-width word | \uFF53elect grid from Sensor",
            "a letter of another alphabet | select gr\u0456d from Sensor",
            "writing turned round | select grid from Sensor /* \u202E */",
            "writing turned round in a text | select grid from Sensor(source = '\u2066x')",
            "no width | select gr\u200Bid from Sensor",
            "a byte order mark | \uFEFFselect grid from Sensor",
            "a soft hyphen | select grid from Sen\u00ADsor",
            "NUL | select grid from Sensor\0",
            "NUL in a text | select grid from Sensor(source = 'a\0b')",
            "a comment that ends for Esper alone | // \r @Tag(name = CANARY.WORD) select grid from Sensor\nselect grid from Sensor",
            "a line end of another kind | // \u2028 @Name('x')\nselect grid from Sensor",
            "a next-line sign | // \u0085 @Name('x')\nselect grid from Sensor",
            "a quote that ends for Esper alone | select grid from Sensor(source = 'a\\' or CANARY.call() = ' x')",
            "a quote that never ends | select grid from Sensor(source = 'a",
            "a comment that never ends | select grid from Sensor /* x",
            "a comment of three signs | select grid from Sensor /*/ @Name('x')",
            "a dollar sign | select $grid from Sensor");

    private Escapes() {}

    static Stream<String> all() {
        return Stream.concat(Stream.of(SELECTED, CLAUSES, PATTERNS, STATEMENTS).flatMap(String::lines), TRICKS.stream())
                .map(line -> line.replace("CANARY", CANARY));
    }
}
