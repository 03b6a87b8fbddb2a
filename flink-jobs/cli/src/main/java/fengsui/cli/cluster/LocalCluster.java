package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The cluster of one folder, while it runs. */
public final class LocalCluster {

    private final ClusterFolder folder;
    private final ClusterSpec spec;

    private LocalCluster(ClusterFolder folder, ClusterSpec spec) {
        this.folder = folder;
        this.spec = spec;
    }

    /**
     * What was started in {@code path}.
     *
     * @throws UserError where nothing was, or it was stopped
     */
    public static LocalCluster in(Path path) {
        ClusterFolder folder = ClusterFolder.at(path);
        if (ClusterState.read(folder.processes()).isEmpty()) {
            throw new UserError("no cluster runs in " + folder.path() + ": start one with ./fengsui cluster start");
        }
        return new LocalCluster(folder, ClusterSpec.read(folder.spec()));
    }

    ClusterFolder folder() {
        return folder;
    }

    ClusterSpec spec() {
        return spec;
    }

    /** Where Flink takes requests, and what it wants to see of who comes. */
    public RestAddress rest() {
        return new RestAddress(FreePorts.HOST, spec.ports().rest(), spec.tls(), new Secrets(folder).access());
    }

    /** All its brokers, as Kafka's clients want them. */
    public String bootstrap() {
        return spec.ports().bootstrap();
    }

    /** How the job was submitted last; empty where none was. */
    public Optional<Submission> submitted() {
        return Submission.read(folder.job());
    }

    /** The same with a copy of its jar that is the cluster's own. */
    public Submission keep(Submission job) {
        return job.withJar(JobJar.keep(job.jar(), folder.jars()));
    }

    /** For the next {@link #submitted()}. */
    public void remember(Submission job) {
        job.write(folder.job());
    }

    /** Where savepoints go. */
    public Path savepoints() {
        return folder.savepoints();
    }

    /** What is known at present. */
    ClusterState state() {
        return ClusterState.read(folder.processes())
                .orElseThrow(() -> new UserError("the cluster in " + folder.path() + " has been stopped meanwhile"));
    }

    /**
     * Ends a process as {@code kill -9} does. The keeper starts it again.
     *
     * @throws UserError where there is none such, or it is away already
     */
    ProcessMark kill(Member member) throws InterruptedException {
        List<Standing> members = state().members();
        Optional<Standing> standing =
                members.stream().filter(one -> one.member().equals(member)).findFirst();
        ProcessMark process = standing.map(Standing::process)
                .filter(ProcessMark::alive)
                .orElseThrow(() -> new UserError(
                        standing.isPresent()
                                ? member + " is away already: see ./fengsui cluster status"
                                : "no " + member + ": the cluster has "
                                        + members.stream()
                                                .map(one -> one.member().toString())
                                                .collect(java.util.stream.Collectors.joining(", "))));
        Stopping.kill(List.of(process));
        return process;
    }
}
