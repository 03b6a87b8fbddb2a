package fengsui.cli;

import java.io.PrintWriter;

/**
 * Where a verb speaks.
 *
 * @param out what was asked for
 * @param err everything else: progress, complaints
 */
record Console(PrintWriter out, PrintWriter err) {}
