package fengsui.cli.watch;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.option.KafkaOption;
import fengsui.cli.option.PrefixOption;
import fengsui.codec.answer.Reply;
import fengsui.topics.AnswerTopic;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code answer}. */
@Command(
        name = "answer",
        sortOptions = false,
        description = "Answers one open incident for dispatch, as watch does at its keys.")
public final class AnswerVerb implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "The incident's id, as its warning has it.")
    private String incident = "";

    @Parameters(index = "1", paramLabel = "ANSWER", description = "accepted, onScene, rejected, closed or comment.")
    private String answer = "";

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "A broker to begin with.")
    private String bootstrap = "";

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Mixin
    private PrefixOption prefix = new PrefixOption();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "OFFICE",
            description = "Who answers: an office or an account, never a person.")
    private String by = "";

    @Option(names = "--case", paramLabel = "NUMBER", description = "Of accepted: the number of the case.")
    private @Nullable String caseNumber;

    @Option(
            names = "--reason",
            paramLabel = "R",
            description = "Of rejected: falseAlarm, badPlace, wrongType, tooLate or duplicate.")
    private @Nullable String reason;

    @Option(
            names = "--disposition",
            paramLabel = "D",
            description = "Of closed: resolved, falseAlarm, handedOver or noAction.")
    private @Nullable String disposition;

    @Option(
            names = "--comment",
            paramLabel = "TEXT",
            description = "A remark for others who read the topic: the job does not keep it. Nothing about a person.")
    private @Nullable String comment;

    private final Console console;

    public AnswerVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Broker broker = kafka.broker(bootstrap);
        TopicNames topics = prefix.topics();
        Stopwatch watch = Stopwatch.started();
        WatchDesk desk = new WatchDesk(new InSight(Wanted.ALL, true), null, 0);
        try (Tidings tidings = Tidings.openToAnswer(broker, topics, desk, watch)) {
            Optional<Card> card = desk.find(incident).map(StandingCards.Listed::card);
            long clock = desk.clock();
            Reply reply = checked(card, clock);
            card.ifPresent(open ->
                    new CardDesk(new AnswerTopic(broker, topics)).write(open, reply, CardDesk.time(open, clock)));
        }
        console.out().println("fengsui answer: " + answer + " written for " + incident);
        return ExitCode.FINE;
    }

    /** All problems at once. */
    private Reply checked(Optional<Card> card, long clock) {
        List<String> problems = new ArrayList<>();
        if (card.isEmpty()) {
            problems.add("INCIDENT " + incident + ": no open incident has this id; ./fengsui watch --once --json lists"
                    + " those that are open");
        }
        Optional<AnswerKind> kind = AnswerKind.parse(answer);
        if (kind.isEmpty()) {
            problems.add("ANSWER " + answer + ": expected one of " + labels(AnswerKind.values(), AnswerKind::label));
        }
        Rejection rejection = value("--reason", reason, Rejection.values(), Rejection::label, problems);
        Disposition done = value("--disposition", disposition, Disposition.values(), Disposition::label, problems);
        // Where it is not known which answer is meant, the rest is checked as one that may have all of it.
        Reply reply = new Reply(kind.orElse(AnswerKind.ACCEPTED), by, caseNumber, rejection, done, comment);
        if (problems.isEmpty() && card.isPresent()) {
            problems.addAll(CardDesk.problems(card.get(), reply, CardDesk.time(card.get(), clock)));
        } else {
            problems.addAll(without(reply).problems(SOUND_INCIDENT, "d", clock));
        }
        if (!problems.isEmpty()) {
            throw new UserError(String.join("; ", problems));
        }
        return reply;
    }

    /** An id that is in order, where the one that was named is not known. */
    private static final String SOUND_INCIDENT = "fire.grid:g.20260601T080000000Z";

    /** What can be wrong whatever else is. */
    private static Reply without(Reply reply) {
        return new Reply(AnswerKind.ACCEPTED, reply.by(), reply.caseNumber(), null, null, reply.comment());
    }

    private static <T> @Nullable T value(
            String option, @Nullable String text, T[] values, Function<T, String> label, List<String> problems) {
        if (text == null) {
            return null;
        }
        for (T value : values) {
            if (label.apply(value).equals(text)) {
                return value;
            }
        }
        problems.add(option + " " + text + ": expected one of " + labels(values, label));
        return null;
    }

    private static <T> String labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).collect(Collectors.joining(", "));
    }
}
