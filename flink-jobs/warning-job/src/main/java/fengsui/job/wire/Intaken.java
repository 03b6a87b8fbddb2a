package fengsui.job.wire;

import fengsui.event.SafetyEvent;

/** What intake hands on: events, and, between those made without it and those made with it, a new rule set. */
public sealed interface Intaken {

    record Event(SafetyEvent event) implements Intaken {}

    record NewEdition(Edition edition) implements Intaken {}
}
