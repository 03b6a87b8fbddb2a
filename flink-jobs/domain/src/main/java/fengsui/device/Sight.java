package fengsui.device;

/**
 * What became of one event that was shown to {@link RecentEvents}.
 *
 * @param repeated whether an event of the same id was seen before and is still remembered
 * @param forgotten how many events had to be forgotten before their time to make room for it
 */
public record Sight(boolean repeated, int forgotten) {

    static final Sight NEW = new Sight(false, 0);
    static final Sight REPEATED = new Sight(true, 0);

    static Sight instead(int forgotten) {
        return forgotten == 0 ? NEW : new Sight(false, forgotten);
    }
}
