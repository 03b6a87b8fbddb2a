package fengsui.cli.demo;

import fengsui.cli.sim.CityDay;
import fengsui.console.Console;
import fengsui.console.ConsoleSettings;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;

/** The demo's wall, for a browser on this machine. */
final class Wall implements AutoCloseable {

    private final Console console;

    private Wall(Console console) {
        this.console = console;
    }

    /** On any port that is free. */
    static Wall start(Broker broker, TopicNames topics) {
        return new Wall(Console.start(ConsoleSettings.here(broker, topics, CityDay.ZONE)));
    }

    String address() {
        return console.address();
    }

    @Override
    public void close() {
        console.close();
    }
}
