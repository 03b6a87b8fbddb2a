package fengsui.cli.history;

import fengsui.topics.Broker;

/** What is said where a broker no longer has all that was asked for: what follows from the rest may be wrong. */
public final class DeletedRecords {

    private DeletedRecords() {}

    /** For the person who asked for {@code topic}. */
    public static String line(String topic, Broker broker) {
        return "topic " + topic + " at " + broker.bootstrap()
                + " no longer has its oldest records, of which some may belong"
                + " to that time (its retention has passed): what follows may lack events";
    }
}
