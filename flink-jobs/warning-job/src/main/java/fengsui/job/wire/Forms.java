package fengsui.job.wire;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.risk.RiskMeter;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.warning.IncidentBook;
import fengsui.warning.Warning;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The types of everything that crosses between operators or rests in their state. */
public final class Forms {

    public static final TypeInformation<Taken> TAKEN = new FormType<>(new TakenForm());
    public static final TypeInformation<SafetyEvent> EVENT = new FormType<>(new EventForm());
    public static final TypeInformation<ScopedEvent> SCOPED_EVENT = new FormType<>(new ScopedForm());
    public static final TypeInformation<EventClue> CLUE = json("clue", EventClue.class);
    public static final TypeInformation<Signal> SIGNAL = json("signal", Signal.class);
    public static final TypeInformation<Score> SCORE = json("score", Score.class);
    public static final TypeInformation<Warning> WARNING = json("warning", Warning.class);
    public static final TypeInformation<Reject> REJECT = json("reject", Reject.class);
    public static final TypeInformation<Health> HEALTH = json("health", Health.class);
    public static final TypeInformation<RiskMeter.Snapshot> METER = json("meter", RiskMeter.Snapshot.class);
    public static final TypeInformation<IncidentBook.Snapshot> BOOK = json("book", IncidentBook.Snapshot.class);
    public static final TypeInformation<PartitionLedger> LEDGER = json("partition-ledger", PartitionLedger.class);
    public static final TypeInformation<RulesLedger> RULES_LEDGER = json("rules-ledger", RulesLedger.class);

    private static final List<TypeInformation<?>> ALL = List.of(
            TAKEN,
            EVENT,
            SCOPED_EVENT,
            CLUE,
            SIGNAL,
            SCORE,
            WARNING,
            REJECT,
            HEALTH,
            METER,
            BOOK,
            LEDGER,
            RULES_LEDGER);

    private Forms() {}

    private static <T> TypeInformation<T> json(String name, Class<T> type) {
        return new FormType<>(new JsonForm<>(name, type));
    }

    /** @throws IOException where state names a form that this version does not know */
    static Form<?> named(String name) throws IOException {
        for (TypeInformation<?> type : ALL) {
            if (type instanceof FormType<?> own && own.form().name().equals(name)) {
                return own.form();
            }
        }
        throw new IOException("this version cannot read state of the form \"" + name + "\"");
    }
}
