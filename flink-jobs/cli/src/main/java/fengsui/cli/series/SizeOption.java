package fengsui.cli.series;

import fengsui.baseline.BaselineSize;
import picocli.CommandLine.Option;

/** {@code --size}: how large a baseline judges. */
public final class SizeOption {

    @Option(
            names = "--size",
            defaultValue = "deep",
            description =
                    "How much a baseline may remember: deep, or fleet, as for every device of a city. Default: ${DEFAULT-VALUE}.")
    private BaselineSize size = BaselineSize.DEEP;

    public BaselineSize size() {
        return size;
    }
}
