package fengsui.job;

/** Both ends of the job. */
public record JobEnds(JobInput input, JobOutput output) {}
