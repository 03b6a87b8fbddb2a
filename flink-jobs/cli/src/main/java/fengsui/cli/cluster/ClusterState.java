package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What runs, in a file that the keeper alone writes. Its fields are separated by tabs, its first line is the keeper. */
record ClusterState(ProcessMark keeper, List<Standing> members) {

    private static final String KEEPER = "keeper";
    private static final String AWAY = "-";
    private static final String NUMBER = "[0-9]{1,18}";

    ClusterState {
        members = List.copyOf(members);
    }

    Optional<Standing> of(Member member) {
        return members.stream().filter(one -> one.member().equals(member)).findFirst();
    }

    void write(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", KEEPER, Long.toString(keeper.pid()), keeper.started()));
        members.forEach(one -> lines.add(line(one)));
        ClusterFolder.write(file, String.join("\n", lines) + "\n");
    }

    private static String line(Standing one) {
        ProcessMark process = one.process();
        return String.join(
                "\t",
                one.member().name(),
                process == null ? AWAY : Long.toString(process.pid()),
                process == null ? AWAY : process.started(),
                Long.toString(one.since()),
                Integer.toString(one.restarts()));
    }

    /**
     * Empty where no cluster has been started, or it was stopped.
     *
     * @throws UserError naming each line that is not as {@link #write} makes it
     */
    static Optional<ClusterState> read(Path file) {
        try {
            return Optional.of(parse(file, Files.readAllLines(file, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UserError("cannot read " + file + " (" + e.getMessage() + ")");
        }
    }

    private static ClusterState parse(Path file, List<String> lines) {
        List<String> problems = new ArrayList<>();
        ProcessMark keeper = keeper(lines.isEmpty() ? "" : lines.get(0));
        if (keeper == null) {
            problems.add(file + ":1: expected " + KEEPER + ", a process and its start");
        }
        List<Standing> members = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Standing one = standing(lines.get(i).split("\t", -1));
            if (one == null) {
                problems.add(file + ":" + (i + 1) + ": found \"" + lines.get(i)
                        + "\", expected a name, a process, its start, since when, and restarts");
            } else {
                members.add(one);
            }
        }
        if (!problems.isEmpty()) {
            throw new UserError(String.join("; ", problems)
                    + ": delete the file, then ./fengsui cluster stop finds by itself what still runs");
        }
        return new ClusterState(Objects.requireNonNull(keeper), members);
    }

    private static @Nullable ProcessMark keeper(String line) {
        String[] fields = line.split("\t", -1);
        return fields.length == 3 && fields[0].equals(KEEPER) ? mark(fields[1], fields[2]) : null;
    }

    private static @Nullable Standing standing(String[] fields) {
        if (fields.length != 5 || !fields[3].matches(NUMBER) || !fields[4].matches("[0-9]{1,9}")) {
            return null;
        }
        Optional<Member> member = Member.named(fields[0]);
        ProcessMark process = mark(fields[1], fields[2]);
        if (member.isEmpty() || (process == null && !fields[1].equals(AWAY))) {
            return null;
        }
        return new Standing(member.get(), process, Long.parseLong(fields[3]), Integer.parseInt(fields[4]));
    }

    private static @Nullable ProcessMark mark(String pid, String started) {
        return pid.matches(NUMBER) && !started.isBlank() ? new ProcessMark(Long.parseLong(pid), started) : null;
    }
}
