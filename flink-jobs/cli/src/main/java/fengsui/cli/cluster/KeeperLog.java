package fengsui.cli.cluster;

import fengsui.cli.clock.WallClock;
import java.io.PrintStream;
import java.time.Instant;

/** What the keeper did when, for whoever looks for a reason. */
record KeeperLog(PrintStream out) {

    void say(String line) {
        out.println(Instant.ofEpochMilli(WallClock.now()) + " " + line);
    }
}
