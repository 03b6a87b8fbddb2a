package fengsui.job.operator;

import fengsui.rule.run.RuleCaps;
import fengsui.rule.run.RunnerLimits;
import java.io.Serializable;

/**
 * How the rules run.
 *
 * @param shadows see {@link RunnerLimits}
 * @param waiting see {@link RunnerLimits}
 * @param journal see {@link RunnerLimits}
 * @param caps see {@link RunnerLimits}
 */
public record RulesSettings(HealthPace pace, int shadows, int waiting, boolean journal, RuleCaps caps)
        implements Serializable {

    public static RulesSettings of(HealthPace pace, RunnerLimits limits) {
        return new RulesSettings(pace, limits.shadows(), limits.waiting(), limits.journal(), limits.caps());
    }

    RunnerLimits limits() {
        return new RunnerLimits(shadows, waiting, journal, caps);
    }
}
