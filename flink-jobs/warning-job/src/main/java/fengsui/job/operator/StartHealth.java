package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.RuleBundle;
import fengsui.codec.device.DevicesFile;
import fengsui.codec.feed.Feeds;
import fengsui.codec.privacy.BadKeyFile;
import fengsui.codec.privacy.Pseudonyms;
import fengsui.job.wire.Edition;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** What a job was started with, and what that keeps it from doing. Stateless. */
final class StartHealth {

    private StartHealth() {}

    /** Empty where there are keys for every pseudonym that feeds ask for. */
    static Optional<Health> ofKeys(IntakeFactory made, long time) throws BadKeyFile {
        Pseudonyms pseudonyms = made.keys().open();
        SortedSet<String> without =
                Feeds.load(made.first().bundle(), new ArrayList<>()).purposes();
        without.removeIf(pseudonyms::has);
        if (without.isEmpty()) {
            return Optional.empty();
        }
        String what = "no keys for pseudonyms of " + String.join(", ", without) + ": what feeds say of them is dropped";
        return Optional.of(new Health("privacy", time, "degraded", what, new TreeMap<>()));
    }

    /** Whether feeds are read and devices judged as {@code edition} says: both stay as the job was started with. */
    static boolean holds(Edition edition, RuleBundle first) {
        return Feeds.same(edition.rules(), first) && DevicesFile.same(edition.rules(), first);
    }
}
