package fengsui.job.operator;

import fengsui.codec.Quarantine;
import java.io.Serializable;
import java.util.List;

/** Where it is written down that rules are taken out. */
@FunctionalInterface
public interface QuarantineDesk extends Serializable {

    /** For a job whose rules cannot change: there they are silent where they were found, and no more. */
    QuarantineDesk NONE = found -> {};

    /**
     * Writes those of which nothing is written yet; returns when that is safe.
     *
     * @throws Exception where it cannot be written: the job must not go on without
     */
    void write(List<Quarantine> found) throws Exception;
}
