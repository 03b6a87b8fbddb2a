package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.codec.RuleBundle;
import fengsui.event.Place;
import fengsui.event.SafetyEvent;
import fengsui.risk.Evidence;
import fengsui.risk.EvidenceList;
import fengsui.risk.Finding;
import fengsui.risk.Signal;
import fengsui.rule.Assessment;
import fengsui.rule.BrokenHit;
import fengsui.rule.Hit;
import fengsui.rule.Placeholders;
import fengsui.rule.Rule;
import fengsui.rule.RuleStatus;
import fengsui.rule.RuleTexts;
import fengsui.text.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Makes signals of hits. */
final class Signals {

    /** The role of evidence that a rule counted without naming it. */
    static final String COUNTED = "counted";

    private static final Comparator<Hit.Tagged> ORDER =
            Comparator.comparing(Hit.Tagged::event, SafetyEvent.ORDER).thenComparing(Hit.Tagged::role);

    /** Of two hits on the same evidence the graver stands; what they measured settles ties. */
    private static final Comparator<Finding> GRAVEST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::urgency)
            .thenComparing(finding -> finding.measures().toString());

    private Signals() {}

    /** @throws BrokenHit where the hit rests on no event of its area */
    static Signal of(Hit hit, List<Hit.Tagged> evidence) {
        Rule rule = hit.rule();
        Area area = new Area(rule.scope(), hit.area());
        List<Hit.Tagged> sorted = evidence.stream().sorted(ORDER).toList();
        return new Signal(
                id(hit, area, sorted),
                rule.ref(),
                rule.hazard(),
                area,
                place(area, sorted),
                hit.time(),
                finding(hit),
                evidenceList(sorted),
                rule.status() == RuleStatus.TRIAL);
    }

    static Written graver(Written a, Written b) {
        return GRAVEST.compare(a.signal().finding(), b.signal().finding()) <= 0 ? a : b;
    }

    private static String id(Hit hit, Area area, List<Hit.Tagged> evidence) {
        String events = evidence.stream()
                .map(tagged -> tagged.event().header().origin().feed()
                        + '\n'
                        + tagged.event().eventId())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return hit.rule().id() + "@" + area + "@" + hit.time() + "#" + RuleBundle.digest(events);
    }

    /** Where the newest event lay, of those in the area itself. */
    private static Place place(Area area, List<Hit.Tagged> evidence) {
        SafetyEvent newest = evidence.stream()
                .map(Hit.Tagged::event)
                .filter(event -> event.area().within(area))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new BrokenHit("a hit in " + area + " rests on no event of that area"));
        return new Place(
                newest.area().upFrom(area.level()), newest.header().place().point());
    }

    private static EvidenceList evidenceList(List<Hit.Tagged> evidence) {
        return EvidenceList.of(evidence.stream()
                .map(tagged -> Evidence.of(tagged.event(), tagged.role()))
                .toList());
    }

    private static Finding finding(Hit hit) {
        RuleTexts texts = hit.rule().texts();
        Assessment.Row row = hit.rule().assessment().of(hit.measures());
        Bilingual headline = new Bilingual(
                Placeholders.fill(texts.headline().zh(), hit.area(), hit.measures()),
                Placeholders.fill(texts.headline().en(), hit.area(), hit.measures()));
        return new Finding(
                row.urgency(), row.severity(), hit.measures(), headline, texts.response(), texts.recipients());
    }
}
