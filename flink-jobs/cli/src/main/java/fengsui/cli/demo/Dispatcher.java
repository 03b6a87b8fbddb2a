package fengsui.cli.demo;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.CtrlC;
import fengsui.cli.demo.Deed.Answering;
import fengsui.cli.demo.Deed.Ordering;
import fengsui.cli.order.OrderEcho;
import fengsui.cli.rules.publish.JobEar;
import fengsui.cli.sim.CityDay;
import fengsui.cli.watch.AnswerDesk;
import fengsui.codec.WarningView;
import fengsui.topics.Broker;
import fengsui.topics.OrderTopic;
import fengsui.topics.TopicNames;
import fengsui.warning.MsgType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The dispatch centre of the demo: reads the alert topic as any dispatch centre would, and does what its script says, by
 * the city's clock. {@link #take} may be called by any thread, all else by one.
 */
final class Dispatcher {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Broker broker;
    private final TopicNames topics;
    private final Duration patience;
    private final Consumer<Ordering> ordered;
    private final Deque<Deed> script;
    private final List<Answering> missed = new ArrayList<>();
    private final Map<String, WarningView> open = new HashMap<>();
    private long clock;

    /**
     * At the beginning of {@link DispatchScript}.
     *
     * @param patience how long to wait, in real time, for what is to be answered and has not been told yet
     * @param ordered is told of each order that was given
     */
    Dispatcher(Broker broker, TopicNames topics, Duration patience, Consumer<Ordering> ordered) {
        this.broker = broker;
        this.topics = topics;
        this.patience = patience;
        this.script = new ArrayDeque<>(DispatchScript.of(CityDay.START));
        this.ordered = ordered;
    }

    /** Takes the next record of the alert topic. */
    synchronized void take(WarningView view) {
        clock = Math.max(clock, view.times().sent());
        if (view.msgType() == MsgType.CANCEL) {
            open.remove(view.incidentId());
        } else {
            open.put(view.incidentId(), view);
        }
    }

    private synchronized Optional<WarningView> find(Deed.Which which) {
        return open.values().stream()
                .filter(which::fits)
                .min(Comparator.comparingLong((WarningView view) -> view.times().onset())
                        .thenComparing(WarningView::incidentId));
    }

    private synchronized long clock() {
        return clock;
    }

    /**
     * Does what is due at {@code time}. What is told too late is answered when it is told.
     *
     * @param time of the city that the job has reached; it must not go on before this returns, if every run is to be alike
     * @return how long it took, in real time
     */
    Duration reach(long time, CtrlC ctrlC) throws InterruptedException {
        missed.removeIf(this::answered);
        if (script.isEmpty() || script.element().at() > time) {
            return Duration.ZERO;
        }
        Stopwatch watch = Stopwatch.started();
        while (!script.isEmpty() && script.element().at() <= time) {
            Deed deed = script.remove();
            if (deed instanceof Ordering ordering) {
                order(ordering);
            } else if (deed instanceof Answering answering && !answer(answering, ctrlC)) {
                missed.add(answering);
            }
        }
        return watch.elapsed();
    }

    private void order(Ordering ordering) {
        try (JobEar ear = JobEar.open(broker, topics)) {
            long number = new OrderTopic(broker, topics).give(ordering.order());
            ordered.accept(ordering);
            // What the job knows in time begins at its time in every part of it.
            var unused = new OrderEcho(ear).of(number, patience);
        }
    }

    /** Whether it was done in time. */
    private boolean answer(Answering deed, CtrlC ctrlC) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        boolean done = answered(deed);
        while (!done && watch.elapsed().compareTo(patience) < 0 && !ctrlC.within(LOOK_AGAIN)) {
            done = answered(deed);
        }
        return done;
    }

    /** Whether there was something to answer. Nobody answers what was not told yet. */
    private boolean answered(Answering deed) {
        Optional<WarningView> found = find(deed.which());
        found.ifPresent(view -> new AnswerDesk(broker, topics)
                .write(view.incidentId(), view.where().district(), deed.reply(), Math.max(deed.at(), clock())));
        return found.isPresent();
    }
}
