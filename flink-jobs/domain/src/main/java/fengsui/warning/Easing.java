package fengsui.warning;

import fengsui.risk.Finding;

/**
 * That an incident has looked less grave for a while; once it has held, it is lowered.
 *
 * @param since when it began to, epoch milliseconds
 * @param gravest how it was judged at its gravest since then
 * @param finding what that rests on
 */
public record Easing(long since, Judgement gravest, Finding finding) {

    /** This, and how it was judged later. Of equals the later counts. */
    Easing and(Easing later) {
        boolean keep = gravest.grade().graverThan(later.gravest.grade());
        return new Easing(since, keep ? gravest : later.gravest, keep ? finding : later.finding);
    }
}
