package fengsui.codec.feed;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of one record in one format. Not thread-safe. */
interface RowReader {

    /**
     * The one row that the bytes hold.
     *
     * @return {@code null} for a header line, which says nothing
     * @throws com.fasterxml.jackson.core.exc.StreamConstraintsException over a limit
     * @throws IOException where they are not of this format, or do not hold exactly one row
     */
    @Nullable
    Row read(byte[] value) throws IOException;
}
