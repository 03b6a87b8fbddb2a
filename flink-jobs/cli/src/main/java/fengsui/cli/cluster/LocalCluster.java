package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.io.PrintWriter;
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
     * A new one in {@code path}, which must hold none; returns once it is ready.
     *
     * @param err is told what is waited for
     * @throws UserError where it does not come up; nothing of it runs then
     */
    public static LocalCluster start(Path path, ClusterSize size, PrintWriter err) throws InterruptedException {
        ClusterFolder folder = ClusterFolder.at(path);
        if (folder.exists()) {
            throw new UserError("a cluster is in " + folder.path()
                    + " already: name a folder without one, or ./fengsui cluster stop --delete --dir " + path);
        }
        AskedSize asked = new AskedSize(size.brokers(), size.taskManagers(), size.slots(), size.heapMegabytes(), false);
        return new ClusterStart(folder, err).start(asked, false);
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
     * @return its number
     * @throws UserError where there is none such, or it is away already
     */
    public long kill(Member member) throws InterruptedException {
        ProcessMark process = process(member);
        Stopping.kill(List.of(process));
        return process.pid();
    }

    /**
     * Lets a process stand still, as {@code kill -STOP} does, until {@link #resume}. The keeper takes it for running, for
     * it is; those that talk to it do not.
     *
     * @return its number
     * @throws UserError where there is none such, or it is away already
     */
    public long pause(Member member) throws InterruptedException {
        ProcessMark process = process(member);
        Signals.STOP.send(process);
        return process.pid();
    }

    /**
     * Lets a process go on that stands still; one that does not is left as it is.
     *
     * @return its number
     * @throws UserError where there is none such, or it is away
     */
    public long resume(Member member) throws InterruptedException {
        ProcessMark process = process(member);
        Signals.GO_ON.send(process);
        return process.pid();
    }

    /** Whether a process is there and does not stand still. */
    public boolean works(Member member) {
        return state().of(member)
                .map(Standing::process)
                .map(process -> process.alive() && !process.standsStill())
                .orElse(false);
    }

    /** How much of everything it has. */
    public ClusterSize size() {
        return spec.size();
    }

    /** Where its processes log. */
    public Path logs() {
        return folder.logs();
    }

    /** Ends all of it, and what stands still, too. What it had stays in its folder. */
    public void stop() throws InterruptedException {
        ClusterStop.stop(folder);
    }

    /**
     * Ends whatever runs in {@code path}, started to the end or not, and deletes all that it had there.
     *
     * @throws UserError where something cannot be deleted
     */
    public static void remove(Path path) throws InterruptedException {
        ClusterFolder folder = ClusterFolder.at(path);
        ClusterStop.stop(folder);
        try {
            Folders.delete(folder.path());
        } catch (IOException e) {
            throw new UserError("cannot delete " + folder.path() + ": " + e.getMessage());
        }
    }

    private ProcessMark process(Member member) {
        List<Standing> members = state().members();
        Optional<Standing> standing =
                members.stream().filter(one -> one.member().equals(member)).findFirst();
        return standing.map(Standing::process)
                .filter(ProcessMark::alive)
                .orElseThrow(() -> new UserError(
                        standing.isPresent()
                                ? member + " is away already: see ./fengsui cluster status"
                                : "no " + member + ": the cluster has "
                                        + members.stream()
                                                .map(one -> one.member().toString())
                                                .collect(java.util.stream.Collectors.joining(", "))));
    }
}
