package fengsui.job.wire;

import fengsui.codec.Health;
import fengsui.codec.Quarantine;
import fengsui.codec.Reject;
import fengsui.codec.answer.AnswerRecord;
import fengsui.device.BlindRules;
import fengsui.device.FeedMemory;
import fengsui.device.KnownDevice;
import fengsui.device.Supply;
import fengsui.device.SupplyNews;
import fengsui.event.SafetyEvent;
import fengsui.figures.Life;
import fengsui.figures.Settled;
import fengsui.figures.Told;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import fengsui.risk.ScoreHistory;
import fengsui.risk.SignalChange;
import fengsui.rule.journal.Segment;
import fengsui.rule.run.RuleFinding;
import fengsui.warning.BookMargin;
import fengsui.warning.DeskInput;
import fengsui.warning.Incident;
import fengsui.warning.Published;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The types of everything that crosses between operators or rests in their state. */
public final class Forms {

    public static final TypeInformation<Taken> TAKEN = new FormType<>(new TakenForm());
    public static final TypeInformation<SafetyEvent> EVENT = new FormType<>(new EventForm());
    public static final TypeInformation<Copy> COPY = new FormType<>(new CopyForm());
    public static final TypeInformation<EventClue> CLUE = new FormType<>(new ClueForm());
    public static final TypeInformation<ClueMinute> CLUE_MINUTE = new FormType<>(new ClueMinuteForm());
    public static final TypeInformation<SignalChange> SIGNAL = json("signal-change", SignalChange.class);
    public static final TypeInformation<ScoreChange> SCORE = json("score-change", ScoreChange.class);
    public static final TypeInformation<Warning> WARNING = json("warning", Warning.class);
    public static final TypeInformation<Withheld> WITHHELD = json("withheld", Withheld.class);
    public static final TypeInformation<AlertLine> ALERT_LINE = json("alert-line", AlertLine.class);
    public static final TypeInformation<Reject> REJECT = json("reject", Reject.class);
    public static final TypeInformation<Health> HEALTH = json("health", Health.class);
    public static final TypeInformation<ScoreHistory.Base> SCORE_BASE = json("score-base", ScoreHistory.Base.class);
    public static final TypeInformation<DeskInput> DESK_INPUT = packed("desk-input", DeskInput.class);
    public static final TypeInformation<BookMargin> BOOK_MARGIN = json("book-margin", BookMargin.class);
    public static final TypeInformation<Incident> INCIDENT = packed("incident", Incident.class);
    public static final TypeInformation<Score> RISK_SCORE = packed("score", Score.class);
    public static final TypeInformation<Published> PUBLISHED = packed("published", Published.class);
    public static final TypeInformation<PartitionLedger> LEDGER = json("partition-ledger", PartitionLedger.class);
    public static final TypeInformation<RulesLedger> RULES_LEDGER = json("rules-ledger", RulesLedger.class);

    public static final TypeInformation<Edition> EDITION = json("edition", Edition.class);
    public static final TypeInformation<EditionMark> EDITION_MARK = json("edition-mark", EditionMark.class);
    public static final TypeInformation<Segment> SEGMENT = new FormType<>(new SegmentForm());
    public static final TypeInformation<Begun> BEGUN = json("begun", Begun.class);
    public static final TypeInformation<ControlRecord> CONTROL = new FormType<>(new ControlRecordForm());
    public static final TypeInformation<AnswerRecord> ANSWER_RECORD = new FormType<>(new AnswerRecordForm());
    public static final TypeInformation<AnswersLedger> ANSWERS_LEDGER = json("answers-ledger", AnswersLedger.class);
    public static final TypeInformation<Intaken> INTAKEN = new FormType<>(new IntakenForm());
    public static final TypeInformation<RouteLedger> ROUTE_LEDGER = json("route-ledger", RouteLedger.class);
    public static final TypeInformation<KnownDevice> DEVICE = new FormType<>(new DeviceForm());
    public static final TypeInformation<FeedBeat> FEED_BEAT = json("feed-beat", FeedBeat.class);
    public static final TypeInformation<FeedMemory> FEED = new FormType<>(new FeedForm());

    public static final TypeInformation<Supply> SUPPLY = json("supply", Supply.class);
    public static final TypeInformation<SupplyNews> SUPPLY_NEWS = new FormType<>(new SupplyForms.OfNews());
    public static final TypeInformation<BlindRules.Tally> TALLY = new FormType<>(new SupplyForms.OfTally());
    public static final TypeInformation<BlindRules.Ground> GROUND = json("ground", BlindRules.Ground.class);

    public static final TypeInformation<RuleFinding> FINDING = json("rule-finding", RuleFinding.class);
    public static final TypeInformation<Quarantine> QUARANTINE = json("quarantine", Quarantine.class);

    public static final TypeInformation<Told> TOLD = json("told", Told.class);
    public static final TypeInformation<Life> LIFE = json("life", Life.class);
    public static final TypeInformation<Settled> SETTLED = json("settled", Settled.class);

    private static final List<TypeInformation<?>> ALL = List.of(
            TAKEN,
            EVENT,
            COPY,
            CLUE,
            CLUE_MINUTE,
            SIGNAL,
            SCORE,
            WARNING,
            WITHHELD,
            ALERT_LINE,
            REJECT,
            HEALTH,
            SCORE_BASE,
            DESK_INPUT,
            BOOK_MARGIN,
            INCIDENT,
            RISK_SCORE,
            PUBLISHED,
            LEDGER,
            RULES_LEDGER,
            EDITION,
            EDITION_MARK,
            SEGMENT,
            BEGUN,
            CONTROL,
            ANSWER_RECORD,
            ANSWERS_LEDGER,
            INTAKEN,
            ROUTE_LEDGER,
            DEVICE,
            FEED_BEAT,
            FEED,
            SUPPLY,
            SUPPLY_NEWS,
            TALLY,
            GROUND,
            FINDING,
            QUARANTINE,
            TOLD,
            LIFE,
            SETTLED);

    private Forms() {}

    private static <T> TypeInformation<T> json(String name, Class<T> type) {
        return new FormType<>(new JsonForm<>(name, type));
    }

    private static <T> TypeInformation<T> packed(String name, Class<T> type) {
        return new FormType<>(new PackedForm<>(name, type));
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
