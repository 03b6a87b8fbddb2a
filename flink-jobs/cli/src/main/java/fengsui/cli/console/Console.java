package fengsui.cli.console;

import java.io.PrintWriter;

/**
 * Where a verb speaks.
 *
 * @param out what was asked for
 * @param err everything else: progress, complaints
 */
public record Console(PrintWriter out, PrintWriter err) {}
