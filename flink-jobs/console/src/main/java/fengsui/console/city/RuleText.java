package fengsui.console.city;

import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.explain.RuleCard;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one set in words. To read them takes seconds, so that it is done when somebody asks first, on a thread of
 * its own. Thread-safe.
 */
final class RuleText {

    private static final long PATIENCE_MILLIS = 3_000;

    private final RuleBundle bundle;
    private @Nullable CompletableFuture<LoadedRules> loading;

    RuleText(RuleBundle bundle) {
        this.bundle = bundle;
    }

    RuleBundle bundle() {
        return bundle;
    }

    /** Those of {@code ids} that are known, by id; empty while the rules are still being read. */
    Optional<Map<String, KnownRule>> of(Collection<String> ids, Circumstances where) {
        try {
            RuleSet rules =
                    loading().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).ruleSet();
            return Optional.of(known(rules.under(where.orders()), ids, where));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(Map.of());
        }
    }

    private Map<String, KnownRule> known(RuleSet rules, Collection<String> ids, Circumstances where) {
        Map<String, KnownRule> known = new TreeMap<>();
        for (String id : ids) {
            RuleCard.of(bundle, rules, id)
                    .map(card -> card.at(where.place(), where.time()))
                    .ifPresent(card -> known.put(id, RuleReading.of(card)));
        }
        return known;
    }

    private synchronized CompletableFuture<LoadedRules> loading() {
        CompletableFuture<LoadedRules> known = loading;
        if (known == null) {
            known = CompletableFuture.supplyAsync(() -> RuleSetLoader.load(bundle));
            loading = known;
        }
        return known;
    }
}
