package fengsui.console.analyst;

import fengsui.area.AreaChain;
import fengsui.codec.ControlJson;
import fengsui.codec.HealthJson;
import fengsui.codec.OrderJson;
import fengsui.codec.QuarantineJson;
import fengsui.codec.RuleBundle;
import fengsui.codec.SignalJson;
import fengsui.codec.SignalView;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.codec.WithheldJson;
import fengsui.figures.Days;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that was read of the topics, folded. A record that cannot be read is counted and passed over. Thread-safe. */
public final class Notebook {

    /** Makes something of one record. */
    interface Taking {
        void take(TopicRecord record, byte[] value) throws IOException;
    }

    /**
     * What a page is made of.
     *
     * @param unreadable how many records were none that this version knows
     * @param complete whether all has been read that was there when reading began
     * @param trouble why nothing can be read at present, {@code null} where it can
     */
    record Open(
            ControlBook control,
            Books books,
            boolean drill,
            boolean both,
            long unreadable,
            boolean complete,
            @Nullable String trouble) {}

    /** Makes a page. */
    interface Page<T> {
        T of(Open open);
    }

    private final Days days;
    private final RuleBundle rules;
    private ControlBook control;
    private Books actual;
    private Books drill;
    private long unreadable;
    private boolean complete;
    private @Nullable String trouble;

    private Notebook(Days days, RuleBundle rules) {
        this.days = days;
        this.rules = rules;
        this.control = new ControlBook(rules);
        this.actual = new Books(days);
        this.drill = new Books(days);
    }

    /**
     * One in which nothing was read yet.
     *
     * @param zone where days and weeks begin
     * @param rules the rule set that counts until one is published
     */
    public static Notebook in(ZoneId zone, RuleBundle rules) {
        return new Notebook(new Days(zone), rules);
    }

    /** Forgets everything: it will be read anew. */
    synchronized void begin() {
        control = new ControlBook(rules);
        actual = new Books(days);
        drill = new Books(days);
        unreadable = 0;
        complete = false;
    }

    synchronized void isComplete() {
        complete = true;
    }

    /** @param why {@code null} where all is well again */
    synchronized void trouble(@Nullable String why) {
        trouble = why;
    }

    /**
     * What {@code page} makes of it.
     *
     * @param wantsDrill {@code null} for what is meant if there is any, else for exercises
     */
    synchronized <T> T show(@Nullable Boolean wantsDrill, Page<T> page) {
        boolean shown = wantsDrill == null ? !actual.begun() && drill.begun() : wantsDrill;
        return page.of(new Open(
                control,
                shown ? drill : actual,
                shown,
                actual.begun() && drill.begun(),
                unreadable,
                complete,
                trouble));
    }

    /**
     * What might have spoken for or against an incident, and could not.
     *
     * @param drill whether it is none that is meant
     * @param devices that are named as having spoken
     */
    public Unheard unheard(boolean drill, String hazard, AreaChain place, Set<String> devices) {
        return show(drill, open -> Unheard.of(open, hazard, place, devices));
    }

    synchronized void takeControl(TopicRecord record) {
        reading(record, (each, value) -> {
            if (OrderJson.is(value)) {
                control.take(OrderJson.read(value));
            } else if (QuarantineJson.is(value)) {
                control.take(QuarantineJson.read(value));
            } else {
                control.take(
                        new ControlBook.Published(each.position().offset(), each.timestamp(), ControlJson.read(value)));
            }
        });
    }

    synchronized void takeHealth(TopicRecord record) {
        reading(
                record,
                (each, value) ->
                        (HealthJson.isActual(value) ? actual : drill).take(HealthJson.read(value), each.timestamp()));
    }

    synchronized void takeSignal(TopicRecord record) {
        reading(record, (each, value) -> {
            SignalView signal = SignalJson.read(value);
            of(signal.status()).take(signal);
        });
    }

    synchronized void takeWarning(TopicRecord record) {
        reading(record, (each, value) -> {
            WarningView view = WarningJson.read(value);
            of(view.status()).take(view);
        });
    }

    synchronized void takeWithheld(TopicRecord record) {
        reading(record, (each, value) -> {
            WithheldJson.View view = WithheldJson.read(value);
            of(view.status()).take(view);
        });
    }

    private Books of(String status) {
        return status.equals(WarningContext.ACTUAL) ? actual : drill;
    }

    private void reading(TopicRecord record, Taking taking) {
        byte[] value = record.value();
        try {
            if (value != null) {
                taking.take(record, value);
            }
        } catch (IOException e) {
            unreadable++;
        }
    }
}
