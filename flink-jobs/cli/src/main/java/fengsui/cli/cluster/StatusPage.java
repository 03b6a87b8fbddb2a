package fengsui.cli.cluster;

import java.util.List;
import java.util.Locale;

/** The processes of a cluster as a table. */
record StatusPage(ClusterPorts ports, long now) {

    List<String> lines(ClusterState state) {
        return state.members().stream().map(this::line).toList();
    }

    private String line(Standing one) {
        boolean runs = one.runs();
        String pid = runs && one.process() != null ? Long.toString(one.process().pid()) : "-";
        String restarts = one.restarts() == 0 ? "" : "  started again " + one.restarts() + "×";
        return String.format(
                Locale.ROOT,
                "%-14s %-5s %8s  %10s  %s%s",
                one.member().name(),
                word(one),
                pid,
                age(one.since()),
                address(one.member()),
                restarts);
    }

    private static String word(Standing one) {
        boolean still = one.runs() && one.process() != null && one.process().standsStill();
        return still ? "still" : one.runs() ? "up" : "away";
    }

    private String age(long since) {
        long seconds = Math.max(0, (now - since) / 1000);
        return seconds < 60 ? seconds + " s" : seconds < 3600 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    private String address(Member member) {
        return switch (member.role()) {
            case ZOOKEEPER -> ClusterPorts.address(ports.zooKeeper());
            case BROKER -> ClusterPorts.address(ports.brokers().get(member.number() - 1));
            case JOBMANAGER -> ClusterPorts.address(ports.rest());
            case TASKMANAGER -> "";
        };
    }
}
