package fengsui.testkit;

import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.Reject;
import fengsui.codec.RejectJson;
import fengsui.codec.ScoreJson;
import fengsui.codec.SignalJson;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.WithheldJson;
import fengsui.codec.cap.CapAlert;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.io.IOException;
import java.util.List;

/**
 * Holds what a test has produced against the schemas of its records; a warning as JSON and as CAP. Each method throws an
 * AssertionError where something is not as its schema says. Not thread-safe.
 */
public final class ValidRecords {

    private static final WarningContext ISSUER = new WarningContext("fengsui@test", "Test");

    private final RecordSchemas schemas = new RecordSchemas();
    private final CapSchema cap = new CapSchema();

    public void warnings(List<Warning> warnings) {
        warnings.forEach(warning -> warning(WarningJson.write(warning, ISSUER)));
    }

    /** A record of the alert topic. */
    public void warning(byte[] record) {
        schemas.check("warning", record);
        try {
            cap.check(CapAlert.write(WarningJson.read(record)));
        } catch (IOException e) {
            throw new AssertionError("a valid warning that cannot be read", e);
        }
    }

    /** What a job has written; of other things than those it has records for, nothing is held against anything. */
    public void any(Object result) {
        if (result instanceof Warning warning) {
            warnings(List.of(warning));
        } else if (result instanceof SignalChange change) {
            schemas.check("signal", SignalJson.write(change, ISSUER));
        } else if (result instanceof ScoreChange change) {
            schemas.check("score", ScoreJson.write(change.score(), ISSUER));
        } else if (result instanceof Withheld fact) {
            schemas.check("withheld", WithheldJson.write(fact, ISSUER));
        } else if (result instanceof Reject reject) {
            schemas.check("reject", RejectJson.write(reject, ISSUER));
        } else if (result instanceof Health health) {
            schemas.check("health", HealthJson.write(health, ISSUER));
        }
    }
}
