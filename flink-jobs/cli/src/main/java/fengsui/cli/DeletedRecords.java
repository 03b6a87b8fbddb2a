package fengsui.cli;

import fengsui.topics.Broker;

/** What is said where a broker no longer has all that was asked for: what follows from the rest may be wrong. */
final class DeletedRecords {

    private DeletedRecords() {}

    static String line(String topic, Broker broker) {
        return "topic " + topic + " at " + broker.bootstrap()
                + " no longer has its oldest records, of which some may belong"
                + " to that time (its retention has passed): what follows may lack events";
    }
}
