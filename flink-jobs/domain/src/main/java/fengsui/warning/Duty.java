package fengsui.warning;

import fengsui.answer.AnswerKind;
import fengsui.routing.Addressee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to do something about an incident, and who does.
 *
 * @param addressed whom its newest record is sent to
 * @param ackBy until when somebody is to answer, epoch milliseconds; {@link #NEVER} where nobody need, or somebody has
 * @param escalated whether nobody did, so that it went one level up
 * @param handling {@code null} while nobody has answered
 */
public record Duty(
        List<Addressee> addressed,
        long ackBy,
        boolean escalated,
        @Nullable Handling handling) {

    public static final long NEVER = Long.MAX_VALUE;

    public static final Duty NONE = new Duty(List.of(), NEVER, false, null);

    public Duty {
        addressed = List.copyOf(addressed);
    }

    /** Whether dispatch has it in hand: then it is dispatch that ends it. */
    boolean taken() {
        return handling != null && (handling.state() == AnswerKind.ACCEPTED || handling.state() == AnswerKind.ON_SCENE);
    }

    /** Whether nobody has been asked twice or has answered. */
    boolean awaits() {
        return handling == null && !escalated;
    }

    Duty addressed(List<Addressee> posts) {
        return new Duty(posts, ackBy, escalated, handling);
    }

    Duty ackBy(long time) {
        return new Duty(addressed, time, escalated, handling);
    }

    Duty up() {
        return new Duty(addressed, NEVER, true, handling);
    }

    Duty with(Handling newer) {
        return new Duty(addressed, NEVER, escalated, newer);
    }
}
