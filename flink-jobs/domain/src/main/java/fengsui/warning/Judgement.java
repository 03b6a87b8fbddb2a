package fengsui.warning;

import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;

/** How grave an incident is, and why. */
public record Judgement(Urgency urgency, Severity severity, Certainty certainty, Grade grade) {}
