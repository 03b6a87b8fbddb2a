package fengsui.codec;

/** The record of the rejects topic: why and where, without an excerpt. */
public final class RejectJson {

    private RejectJson() {}

    public static byte[] write(Reject reject, WarningContext context) {
        return JsonOut.object(out -> out.text("reason", reject.reason().label())
                .position(reject.position())
                .text("feed", reject.feed())
                .text("detail", reject.detail())
                .text("jobStatus", context.status()));
    }
}
