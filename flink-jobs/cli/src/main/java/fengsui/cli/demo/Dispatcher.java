package fengsui.cli.demo;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.CtrlC;
import fengsui.cli.demo.Deed.Answering;
import fengsui.cli.demo.Deed.Ordering;
import fengsui.cli.listen.JobEar;
import fengsui.cli.order.OrderEcho;
import fengsui.cli.sim.CityDay;
import fengsui.codec.WarningView;
import fengsui.topics.AnswerTopic;
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

    /**
     * When to stop the day, and for how long.
     *
     * @param behindMillis how far the job's clock stays behind what it has read
     * @param patience how long to wait, in real time, for what is to be answered and has not been told yet
     */
    record Pause(long behindMillis, Duration patience) {}

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Broker broker;
    private final TopicNames topics;
    private final Pause pause;
    private final Consumer<Ordering> ordered;
    private final Deque<Deed> script;
    private final List<Answering> missed = new ArrayList<>();
    private final Map<String, WarningView> open = new HashMap<>();
    private final List<WarningView> ended = new ArrayList<>();
    private long clock;

    /**
     * At the beginning of {@link DispatchScript}.
     *
     * @param ordered is told of each order that was given
     */
    Dispatcher(Broker broker, TopicNames topics, Pause pause, Consumer<Ordering> ordered) {
        this.broker = broker;
        this.topics = topics;
        this.pause = pause;
        this.script = new ArrayDeque<>(DispatchScript.of(CityDay.START).stream()
                .sorted(Comparator.comparingLong(this::due))
                .toList());
        this.ordered = ordered;
    }

    /** Takes the next record of the alert topic. */
    synchronized void take(WarningView view) {
        clock = Math.max(clock, view.times().sent());
        if (view.msgType() == MsgType.CANCEL) {
            open.remove(view.incidentId());
            ended.add(view);
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

    private synchronized boolean isOver(Deed.Which which) {
        return ended.stream().anyMatch(which::fits);
    }

    private synchronized long clock() {
        return clock;
    }

    /**
     * Does what is due at {@code time}. What is told too late is answered when it is told.
     *
     * @param time of the next event: it must not be written before this returns, if every run is to be alike
     * @return how long it took, in real time
     */
    Duration reach(long time, CtrlC ctrlC) throws InterruptedException {
        missed.removeIf(this::answered);
        if (script.isEmpty() || due(script.element()) > time) {
            return Duration.ZERO;
        }
        Stopwatch watch = Stopwatch.started();
        while (!script.isEmpty() && due(script.element()) <= time) {
            Deed deed = script.remove();
            if (deed instanceof Ordering ordering) {
                order(ordering);
            } else if (deed instanceof Answering answering && !answer(answering, ctrlC)) {
                missed.add(answering);
            }
        }
        return watch.elapsed();
    }

    /** An answer waits until the job's own clock has come as far; an order holds for what is not read yet. */
    private long due(Deed deed) {
        return deed instanceof Answering ? deed.at() + pause.behindMillis() : deed.at();
    }

    private void order(Ordering ordering) {
        try (JobEar ear = JobEar.open(broker, topics)) {
            long number = new OrderTopic(broker, topics).give(ordering.order());
            ordered.accept(ordering);
            // What the job knows in time begins at its time in every part of it.
            var unused = new OrderEcho(ear).of(number, pause.patience());
        }
    }

    /** Whether it was done in time. */
    private boolean answer(Answering deed, CtrlC ctrlC) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        boolean done = answered(deed);
        while (!done && watch.elapsed().compareTo(pause.patience()) < 0 && !ctrlC.within(LOOK_AGAIN)) {
            done = answered(deed);
        }
        return done;
    }

    /** Whether there is nothing left to do: nobody answers what was not told yet, nor what somebody else has ended. */
    private boolean answered(Answering deed) {
        Optional<WarningView> found = find(deed.which());
        found.ifPresent(view -> new AnswerTopic(broker, topics)
                .write(view.incidentId(), view.where().district(), deed.reply(), Math.max(deed.at(), clock())));
        return found.isPresent() || isOver(deed.which());
    }
}
