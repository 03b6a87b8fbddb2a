package fengsui.rule.run;

/** Who is told of what breaks in a machine. */
interface Alarm {

    /** See {@link fengsui.rule.FailureSink#failed}. */
    void failed(String rule, long time, String message);

    /** A rule threw, and is to be taken out. */
    void threw(RuleFinding found);
}
