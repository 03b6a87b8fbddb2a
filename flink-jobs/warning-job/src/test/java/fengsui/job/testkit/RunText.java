package fengsui.job.testkit;

import fengsui.event.SafetyEvent;
import java.time.Duration;
import java.util.Locale;

/** A run as a person reads it: one line a step, times since the start of the day. */
final class RunText {

    private RunText() {}

    static String of(CityRun run) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "seed %d: %d events, %d steps, %d subtasks of intake, parallelism %d%s%n",
                run.seed(),
                run.events().size(),
                run.steps().size(),
                run.intakes(),
                run.parallelism(),
                run.prompt() ? ", everything moves on at once" : ""));
        run.steps().forEach(step -> text.append("  ").append(line(step, run)).append('\n'));
        run.ruleEditions()
                .forEach(edition -> text.append("  rules ")
                        .append(edition.rules().digest())
                        .append(" hold from ")
                        .append(time(edition.from()))
                        .append('\n'));
        return text.toString();
    }

    private static String line(Step step, CityRun run) {
        if (step instanceof Step.Arrive arrive) {
            return "intake " + arrive.intake() + "  " + event(arrive.event());
        }
        if (step instanceof Step.Tick tick) {
            return "intake " + tick.intake() + "  -- time " + time(tick.time());
        }
        if (step instanceof Step.Learn learn) {
            CityRun.Published published = run.editions().get(learn.edition());
            return "intake " + learn.intake() + "  learns rule set " + learn.edition() + " " + published.rules()
                    + ", effective at " + time(published.effectiveAt());
        }
        return String.valueOf(step);
    }

    private static String event(SafetyEvent event) {
        return String.format(
                Locale.ROOT,
                "%s %-4s %s %s, %s",
                time(event.eventTime()),
                event.eventId(),
                event.area().grid(),
                event.said(),
                event.witness());
    }

    /** {@code 0:05:00.000} after the start; what lies far from it as it is. */
    static String time(long millis) {
        long since = millis - RunEvents.START;
        if (Math.abs(since) > Duration.ofDays(1).toMillis()) {
            return Long.toString(millis);
        }
        Duration span = Duration.ofMillis(Math.abs(since));
        return String.format(
                Locale.ROOT,
                "%s%d:%02d:%02d.%03d",
                since < 0 ? "-" : "",
                span.toHours(),
                span.toMinutesPart(),
                span.toSecondsPart(),
                span.toMillisPart());
    }
}
