package fengsui.job.operator;

import fengsui.warning.Warning;
import java.util.List;

/** See {@link StandingWarnings#NONE}. */
record NoStandingWarnings() implements StandingWarnings {

    @Override
    public List<Warning> read() {
        return List.of();
    }
}
