package fengsui.cli.feeds;

import fengsui.cli.console.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Files of sample records.
 *
 * @param byLine whether each line is a record; else each file is one
 */
record Samples(InputStream stdin, boolean byLine) {

    private static final int GZIP_MAGIC = 0x1f8b;

    /** A mark that some editors put before UTF-8; no producer of records does. */
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** @param name a path, or {@code -} for standard input */
    void forEach(String name, Consumer<byte[]> records) {
        byte[] all = withoutBom(unpacked(name, bytes(name)));
        if (!byLine) {
            records.accept(all);
            return;
        }
        int from = 0;
        for (int at = 0; at <= all.length; at++) {
            if (at == all.length || all[at] == '\n') {
                int end = at > from && all[at - 1] == '\r' ? at - 1 : at;
                if (end > from) {
                    records.accept(Arrays.copyOfRange(all, from, end));
                }
                from = at + 1;
            }
        }
    }

    private byte[] bytes(String name) {
        try {
            return name.equals("-") ? stdin.readAllBytes() : Files.readAllBytes(Path.of(name));
        } catch (IOException e) {
            throw new UserError("cannot read the sample " + name + ": is it there?");
        }
    }

    private static byte[] unpacked(String name, byte[] bytes) {
        if (bytes.length < 2 || ((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff)) != GZIP_MAGIC) {
            return bytes;
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        } catch (IOException e) {
            throw new UserError("the sample " + name + " is no whole gzip file");
        }
    }

    private static byte[] withoutBom(byte[] bytes) {
        boolean marked = bytes.length >= BOM.length && Arrays.equals(Arrays.copyOf(bytes, BOM.length), BOM);
        return marked ? Arrays.copyOfRange(bytes, BOM.length, bytes.length) : bytes;
    }
}
