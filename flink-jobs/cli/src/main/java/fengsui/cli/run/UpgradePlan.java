package fengsui.cli.run;

import fengsui.cli.cluster.Submission;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to replace what.
 *
 * @param before to go back to; empty where nobody knows how the job was submitted
 * @param savepoints the folder for the savepoint; null for where the cluster was told
 */
record UpgradePlan(
        Optional<Submission> before,
        Submission next,
        @Nullable String savepoints) {}
