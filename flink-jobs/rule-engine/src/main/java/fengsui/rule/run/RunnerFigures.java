package fengsui.rule.run;

/**
 * What a runner holds and what it has done since it was started.
 *
 * @param waiting events ahead of the clock
 * @param journalRows events that are kept, the waiting ones among them
 * @param journalBytes what they take
 * @param shadows engines that follow one area each, after late events
 * @param lateCorrected late events worked off
 * @param overflows how often a shared engine was rebuilt whole because no further shadow was to be had
 * @param shed events not taken because too many waited
 * @param rebuilds how often a shared engine was rebuilt for any reason
 */
public record RunnerFigures(
        int waiting,
        long journalRows,
        long journalBytes,
        int shadows,
        long lateCorrected,
        long overflows,
        long shed,
        long rebuilds) {}
