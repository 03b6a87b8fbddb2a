package fengsui.cli.option;

import fengsui.topics.AccessPlace;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a verb comes to a Kafka that wants TLS or a login. */
public final class KafkaOption {

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Kafka's own settings of TLS and login: security.*, sasl.*, ssl.*. Default: the file that the"
                    + " environment has as " + AccessPlace.VARIABLE + ", else none.")
    private @Nullable String file;

    public AccessPlace place() {
        return new AccessPlace(file);
    }

    public boolean given() {
        return file != null;
    }

    /** The file that is named here, as it is called from any folder. */
    public @Nullable String absolute() {
        return file == null ? null : Path.of(file).toAbsolutePath().toString();
    }

    /** {@code other} unless a file is named here. */
    public AccessPlace placeOr(AccessPlace other) {
        return file == null ? other : place();
    }

    /**
     * The cluster at {@code bootstrap}.
     *
     * @throws KafkaUnavailable where the file that is named cannot be used
     */
    public Broker broker(@Nullable String bootstrap) {
        return Broker.at(String.valueOf(bootstrap), place().open());
    }
}
