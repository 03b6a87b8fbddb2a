package fengsui.rule.run;

import fengsui.rule.journal.Journal;

/** What is known of the past: which rules held, what happened, what was said. Not thread-safe. */
record Past(Schedule schedule, Journal journal, Said said) {

    Replay replay() {
        return new Replay(journal, schedule);
    }

    Scribe scribe() {
        return new Scribe(journal, schedule);
    }
}
