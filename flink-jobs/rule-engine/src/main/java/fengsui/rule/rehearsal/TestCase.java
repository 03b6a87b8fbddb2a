package fengsui.rule.rehearsal;

import fengsui.rule.run.Workshop;

/** One case of a test file, ready to run. Immutable, so that many can run side by side. */
public sealed interface TestCase permits RuleScenario, ScoringScenario {

    /** {@code rule: case}. */
    String title();

    /** The id of what it is a case of: a rule's, or {@code scoring}. */
    String rule();

    /** With engines of {@code workshop}. */
    ScenarioResult run(Workshop workshop);
}
