package fengsui.console.board;

/** A partition of one of the topics that a wall follows. Its name is short: it is part of every event's id. */
record Channel(String name) {

    static Channel warnings(int partition) {
        return new Channel(Integer.toString(partition));
    }

    static Channel answers(int partition) {
        return new Channel("f" + partition);
    }
}
