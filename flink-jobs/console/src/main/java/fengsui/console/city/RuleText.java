package fengsui.console.city;

import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.explain.RuleCard;
import fengsui.rule.explain.RuleWords;
import fengsui.text.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Empty where there is no such rule, and while the rules are still being read. */
    Optional<Words> of(String id) {
        try {
            LoadedRules rules = loading().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return RuleCard.of(bundle, rules.ruleSet(), id).map(RuleText::words);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<LoadedRules> loading() {
        CompletableFuture<LoadedRules> known = loading;
        if (known == null) {
            known = CompletableFuture.supplyAsync(() -> RuleSetLoader.load(bundle));
            loading = known;
        }
        return known;
    }

    private static Words words(RuleCard card) {
        RuleWords words = new RuleWords(card);
        List<Bilingual> lines = Stream.of(List.of(card.rule().texts().title()), words.fires(), words.rows())
                .flatMap(List::stream)
                .toList();
        return new Words(card.rule().ref().version(), joined(lines, Bilingual::en), joined(lines, Bilingual::zh));
    }

    private static String joined(List<Bilingual> lines, Function<Bilingual, String> language) {
        return lines.stream().map(language).collect(Collectors.joining("\n"));
    }
}
