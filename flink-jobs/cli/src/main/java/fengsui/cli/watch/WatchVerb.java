package fengsui.cli.watch;

import fengsui.cli.console.Console;
import fengsui.cli.console.Terminal;
import fengsui.cli.console.UserError;
import fengsui.cli.option.KafkaOption;
import fengsui.cli.option.LookOptions;
import fengsui.cli.option.PrefixOption;
import fengsui.cli.option.ZoneOption;
import fengsui.codec.privacy.PersonalData;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code watch}. */
@Command(
        name = "watch",
        sortOptions = false,
        description = "Lists the open incidents, gravest first, and keeps the list up to date; with --by they can be"
                + " answered from it. Where the output is no terminal: one line for each record.")
public final class WatchVerb implements Callable<Integer> {

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "A broker to begin with.")
    private String bootstrap = "";

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Mixin
    private PrefixOption prefix = new PrefixOption();

    @Mixin
    private LookOptions look = new LookOptions();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Mixin
    private WatchOptions options = new WatchOptions();

    @Option(names = "--once", description = "Prints what stands now, and ends.")
    private boolean once;

    @Option(
            names = "--json",
            description = "Each record on one line, byte for byte as it is on the topic: first those that stand.")
    private boolean json;

    @Option(
            names = "--by",
            paramLabel = "OFFICE",
            description = "Who answers: an office or an account, never a person. Without it nobody can.")
    private @Nullable String by;

    private final Console console;

    public WatchVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        InSight sight = options.sight();
        String answers = by == null ? null : office(by);
        Watch.Look shown = new Watch.Look(new BoardWords(look.language(), zone.zone()), look.palette());
        Watch watch = new Watch(console, kafka.broker(bootstrap), prefix.topics(), sight, shown);
        if (once && !json) {
            return watch.once(RawTerminal.number(System.getenv("COLUMNS"), Board.USUAL.width()));
        }
        Optional<RawTerminal> terminal = json || !Terminal.canAnswer() ? Optional.empty() : RawTerminal.open();
        return terminal.isPresent() ? watch.live(terminal.get(), answers) : watch.lines(json, once);
    }

    private static String office(String text) {
        String line = text.strip();
        if (line.isEmpty() || PersonalData.in(line)) {
            throw new UserError(
                    "--by: expected an office or an account, and nothing that looks like a person's number or address");
        }
        return line;
    }
}
