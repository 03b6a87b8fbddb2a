package fengsui.cli.option;

import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/** The time zone of a person. */
public final class ZoneOption {

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "Time zone of the times shown, for example Asia/Shanghai. Default: UTC.")
    private ZoneId zone = ZoneOffset.UTC;

    public ZoneId zone() {
        return zone;
    }
}
