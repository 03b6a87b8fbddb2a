package fengsui.benchmark.race;

import fengsui.event.SafetyEvent;

/** The five rules, running in one engine. Tells each match to whom it was made for. Not thread-safe. */
interface Racer extends AutoCloseable {

    /** In order of event time. What it takes to make an event one of the engine's own counts: the job pays for it too. */
    void send(SafetyEvent event) throws Exception;

    /** No event comes any more before {@code time}: whatever falls due by then is told. */
    void end(long time) throws Exception;

    @Override
    void close();
}
