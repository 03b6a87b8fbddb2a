package fengsui.benchmark.race;

import fengsui.benchmark.five.FiveRules;
import fengsui.benchmark.five.Match;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import io.siddhi.core.SiddhiAppRuntime;
import io.siddhi.core.SiddhiManager;
import io.siddhi.core.event.Event;
import io.siddhi.core.stream.input.InputHandler;
import io.siddhi.core.stream.output.StreamCallback;
import java.util.function.Consumer;

/** Siddhi in playback: the time of events is its clock. Its rules are in {@code five.siddhi}. */
final class SiddhiRacer implements Racer {

    private final SiddhiManager manager = new SiddhiManager();
    private final SiddhiAppRuntime app;
    private final Consumer<Match> matches;
    private final InputHandler gas;
    private final InputHandler smoke;
    private final InputHandler water;
    private final InputHandler sightings;
    private final InputHandler calls;

    SiddhiRacer(Consumer<Match> matches) {
        this.app = manager.createSiddhiAppRuntime(RuleText.read("five.siddhi"));
        this.matches = matches;
        tell("GasRun", FiveRules.GAS_RUN);
        tell("SmokePictureCall", FiveRules.SMOKE_PICTURE_CALL);
        tell("MeanRising", FiveRules.MEAN_RISING);
        tell("ManyCalls", FiveRules.MANY_CALLS);
        tell("IntrusionStays", FiveRules.INTRUSION_STAYS);
        gas = app.getInputHandler("Gas");
        smoke = app.getInputHandler("Smoke");
        water = app.getInputHandler("Water");
        sightings = app.getInputHandler("Sighting");
        calls = app.getInputHandler("Call");
        app.start();
    }

    private void tell(String stream, String rule) {
        app.addCallback(stream, new StreamCallback() {
            @Override
            public void receive(Event[] events) {
                for (Event event : events) {
                    matches.accept(new Match(rule, (String) event.getData(0), (Long) event.getData(1)));
                }
            }
        });
    }

    @Override
    public void send(SafetyEvent event) throws InterruptedException {
        long time = event.eventTime();
        String grid = event.area().grid();
        if (event instanceof SensorReading reading) {
            read(time, grid, reading);
        } else if (event instanceof VideoAlert alert) {
            sightings.send(time, new Object[] {grid, time, alert.label()});
        } else if (event instanceof HotlineCall call) {
            calls.send(time, new Object[] {grid, time, call.category()});
        }
    }

    private void read(long time, String grid, SensorReading reading) throws InterruptedException {
        switch (reading.property()) {
            case "gas" -> gas.send(time, new Object[] {grid, time, reading.value()});
            case "smoke" -> smoke.send(time, new Object[] {grid, time, reading.value()});
            default -> water.send(time, new Object[] {grid, time, reading.milli()});
        }
    }

    /** Any event moves the clock on. */
    @Override
    public void end(long time) throws InterruptedException {
        sightings.send(time, new Object[] {"", time, ""});
    }

    @Override
    public void close() {
        app.shutdown();
        manager.shutdown();
    }
}
