package fengsui.codec.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a field's text comes from. */
sealed interface Source {

    /** {@code null} where the row has none. */
    @Nullable
    String read(Row row);

    record Cell(Row.Ref ref) implements Source {

        @Override
        public @Nullable String read(Row row) {
            return row.at(ref);
        }
    }

    record Constant(String text) implements Source {

        @Override
        public String read(Row row) {
            return text;
        }
    }

    /** Several joined; nothing where one of them is missing. */
    record Joined(List<Source> parts) implements Source {

        @Override
        public @Nullable String read(Row row) {
            StringBuilder joined = new StringBuilder();
            for (Source part : parts) {
                String text = part.read(row);
                if (text == null) {
                    return null;
                }
                joined.append(text);
            }
            return joined.toString();
        }
    }

    /**
     * The first 16 hex digits of a SHA-256, for feeds that have no id: equal rows are one event, or rows that are equal in
     * what is named.
     *
     * @param parts what is compared; none: the whole row
     */
    record Digest(List<Source> parts) implements Source {

        @Override
        public String read(Row row) {
            try {
                byte[] text = content(row).getBytes(StandardCharsets.UTF_8);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
                return HexFormat.of().formatHex(hash, 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        private String content(Row row) {
            return parts.isEmpty()
                    ? row.whole()
                    : Row.joined(parts.stream().map(part -> part.read(row)).toList());
        }
    }
}
