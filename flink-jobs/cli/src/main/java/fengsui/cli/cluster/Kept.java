package fengsui.cli.cluster;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.clock.WallClock;
import java.io.IOException;
import java.time.Duration;

/** One process that is kept running. Not thread-safe. */
final class Kept {

    private final Launch launch;
    private final KeeperLog log;
    private Standing standing;
    private Stopwatch since = Stopwatch.started();
    private Restarts restarts = Restarts.NONE;

    Kept(Launch launch, KeeperLog log) {
        this.launch = launch;
        this.log = log;
        this.standing = new Standing(launch.member(), null, WallClock.now(), 0);
    }

    Standing standing() {
        return standing;
    }

    void start() {
        begin(0);
    }

    /** Whether anything has changed. */
    boolean look() {
        if (standing.runs()) {
            return false;
        }
        if (standing.process() != null) {
            restarts = restarts.died(since.elapsed());
            since = Stopwatch.started();
            log.say(launch.member() + " has ended; see " + launch.out());
            standing = new Standing(launch.member(), null, WallClock.now(), standing.restarts());
            due();
            return true;
        }
        return due();
    }

    private boolean due() {
        if (since.elapsed().compareTo(restarts.pause()) < 0) {
            return false;
        }
        begin(standing.restarts() + 1);
        return true;
    }

    private void begin(int count) {
        since = Stopwatch.started();
        try {
            Process process = launch.start();
            ProcessMark mark = ProcessMark.of(process.pid()).orElse(null);
            standing = new Standing(launch.member(), mark, WallClock.now(), count);
            log.say(launch.member() + " is process " + process.pid());
        } catch (IOException e) {
            restarts = restarts.died(Duration.ZERO);
            standing = new Standing(launch.member(), null, WallClock.now(), count);
            log.say(launch.member() + " cannot be started: " + e.getMessage());
        }
    }
}
