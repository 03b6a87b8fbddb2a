package fengsui.rule;

import fengsui.calendar.Calendar;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.feed.Feeds;
import fengsui.codec.yaml.Problems;
import fengsui.risk.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What scoring needs of a rule set. Made without compiling a rule: whoever loads the whole set reports what is wrong with
 * it, and comes to the same model.
 */
public record ScoringRules(ScoringModel model, Feeds feeds) {

    public static ScoringRules load(RuleBundle bundle) {
        List<Problem> toldElsewhere = new ArrayList<>();
        Optional<ScoringModel> model = text(bundle, BundlePaths.TAXONOMY)
                .flatMap(text -> TaxonomyFile.read(text, new Problems(BundlePaths.TAXONOMY, "", toldElsewhere)))
                .flatMap(taxonomy -> text(bundle, BundlePaths.SCORING)
                        .flatMap(text -> ScoringFile.read(
                                text, taxonomy, new Problems(BundlePaths.SCORING, "", toldElsewhere))));
        Optional<Calendar> calendar = text(bundle, BundlePaths.CALENDAR)
                .flatMap(text -> CalendarFile.read(text, new Problems(BundlePaths.CALENDAR, "", toldElsewhere)));
        return new ScoringRules(
                model.orElse(new ScoringModel(List.of())).in(calendar.orElse(Calendar.NONE)),
                Feeds.withoutAreas(bundle, toldElsewhere));
    }

    private static Optional<String> text(RuleBundle bundle, String path) {
        return Optional.ofNullable(bundle.files().get(path));
    }
}
