package fengsui.console.audit;

import fengsui.console.audit.AuditVerdict.Broken;
import fengsui.console.audit.AuditVerdict.Stopped;
import fengsui.console.audit.AuditVerdict.Whole;
import fengsui.console.file.OwnerFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The log of answers as the one console that has it open writes it. It goes on only with a log that holds from its first
 * line. Thread-safe.
 */
public final class AuditLog implements AutoCloseable {

    private static final String US = "console";

    private final Path file;
    private final FileChannel channel;
    private final HeadFile beside;
    private AuditHead head;
    private long end;

    private AuditLog(Path file, FileChannel channel, AuditHead head, long end) {
        this.file = file;
        this.channel = channel;
        this.beside = HeadFile.beside(file);
        this.head = head;
        this.end = end;
    }

    /**
     * Makes the file and its folder where there is none.
     *
     * @param clock of this machine, epoch milliseconds
     * @throws BadAuditLog where the log was changed, is in use, or cannot be written
     */
    public static AuditLog open(Path file, LongSupplier clock) throws BadAuditLog {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
                    OwnerFile.attributes(file));
            try {
                mustBeOurs(file, channel);
                return resumed(file, channel, clock);
            } catch (IOException | BadAuditLog e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BadAuditLog(
                    file,
                    "cannot be written: " + e.getClass().getSimpleName()
                            + "; answers need a log, so name a folder that can be written to");
        }
    }

    private static void mustBeOurs(Path file, FileChannel channel) throws IOException, BadAuditLog {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Another console of this very process.
        }
        throw new BadAuditLog(file, "another console writes to it; give each console a folder of its own");
    }

    private static AuditLog resumed(Path file, FileChannel channel, LongSupplier clock)
            throws IOException, BadAuditLog {
        AuditVerdict verdict = AuditCheck.of(file, null);
        if (verdict instanceof Broken broken) {
            throw new BadAuditLog(AuditWords.of(file, broken)
                    + "; find out who changed it, keep it and its .head elsewhere, and a new log is begun");
        }
        if (verdict instanceof Stopped stopped) {
            return afterStop(file, channel, stopped, clock);
        }
        AuditHead head = ((Whole) verdict).head();
        channel.position(channel.size());
        HeadFile.beside(file).write(head);
        return new AuditLog(file, channel, head, channel.size());
    }

    /** What stood there is kept, in the next line. */
    private static AuditLog afterStop(Path file, FileChannel channel, Stopped stopped, LongSupplier clock)
            throws IOException {
        ByteBuffer half = ByteBuffer.allocate((int) (channel.size() - stopped.from()));
        channel.position(stopped.from());
        Channels.newInputStream(channel).readNBytes(half.array(), 0, half.capacity());
        channel.truncate(stopped.from());
        AuditLog log = new AuditLog(file, channel, stopped.head(), stopped.from());
        log.append(new AuditEntry(
                AuditEntry.What.RESUMED,
                clock.getAsLong(),
                US,
                Map.of("half", Base64.getEncoder().encodeToString(half.array()))));
        return log;
    }

    /**
     * Returns once the disk has it.
     *
     * @throws UncheckedIOException where it does not: what was to be logged must not be done then
     */
    public synchronized AuditHead append(AuditEntry entry) {
        AuditLine line = AuditLine.after(head, entry);
        try {
            mustBeSound();
            OwnerFile.write(channel, line.bytes());
            beside.write(line.head());
        } catch (IOException e) {
            takeBack(e);
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
        head = line.head();
        end += line.bytes().length;
        return head;
    }

    private void mustBeSound() throws IOException {
        if (channel.position() != end) {
            throw new IOException("half a line stands at its end; start the console again");
        }
    }

    /** A disk may be full for a while only: the next line is to stand where this one would have. */
    private void takeBack(IOException cause) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    public synchronized AuditHead head() {
        return head;
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be closed", e);
        }
    }
}
