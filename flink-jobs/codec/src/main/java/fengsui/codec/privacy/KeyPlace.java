package fengsui.codec.privacy;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of pseudonyms lie. The place alone travels with the job; the keys are read where records are.
 *
 * @param file on every machine that reads records; {@code null} for what {@value Pseudonyms#VARIABLE} names there
 */
public record KeyPlace(@Nullable String file) implements Serializable {

    public static final KeyPlace STANDARD = new KeyPlace(null);

    /**
     * {@link Pseudonyms#NONE} where neither the setting nor the environment names a file.
     *
     * @throws BadKeyFile where the file that is named is none
     */
    public Pseudonyms open() throws BadKeyFile {
        return Pseudonyms.readIfNamed(file == null ? System.getenv(Pseudonyms.VARIABLE) : file);
    }
}
