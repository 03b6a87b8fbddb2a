package fengsui.warning;

import fengsui.risk.Evidence;
import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What has happened to an incident because events came late, in words. */
final class LateWords {

    private LateWords() {}

    static Bilingual found() {
        return new Bilingual("由迟到数据发现，首次发布", "First issued: found in events that came late");
    }

    static Bilingual foundOver(Found found) {
        return ChangeWords.joined(
                new Bilingual("由迟到数据补记，未曾发布", "Found in events that came late, never issued"), ended(found));
    }

    static Bilingual corrected(Incident was, Incident is) {
        return because(was, is);
    }

    static Bilingual reopened(Incident was, Incident is) {
        return ChangeWords.joined(because(was, is), new Bilingual("尚未结束，重新发布", "it is not over, issued again"));
    }

    static Bilingual over(Incident was, Found found) {
        return ChangeWords.joined(because(was, found.incident()), ended(found));
    }

    /** How the evidence differs, and what that does to the grade. */
    private static Bilingual because(Incident was, Incident is) {
        long more = lacking(is, was);
        long fewer = lacking(was, is);
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (more > 0) {
            zh.add("新增 " + more + " 条证据");
            en.add(more + " more " + events(more));
        }
        if (fewer > 0) {
            zh.add("减少 " + fewer + " 条证据");
            en.add(fewer + " fewer");
        }
        if (zh.isEmpty()) {
            Bilingual same = sameEvidence(was, is);
            zh.add(same.zh());
            en.add(same.en());
        }
        Bilingual late = new Bilingual(
                "按迟到数据更正：" + String.join("，", zh), "Corrected for what came late: " + String.join(", ", en));
        return was.judgement().grade() == is.judgement().grade() ? late : ChangeWords.joined(late, graded(was, is));
    }

    private static Bilingual sameEvidence(Incident was, Incident is) {
        return was.contradicting().equals(is.contradicting())
                ? new Bilingual("次序有变", "another order")
                : new Bilingual("不符的读数有变", "other readings to the contrary");
    }

    private static Bilingual graded(Incident was, Incident is) {
        return is.judgement().grade().graverThan(was.judgement().grade())
                ? ChangeWords.raised(was.judgement(), is.judgement())
                : ChangeWords.lowered(was.judgement(), is.judgement());
    }

    private static Bilingual ended(Found found) {
        EndReason reason = found.reason();
        if (reason == null) {
            throw new IllegalArgumentException("not over: " + found.incident().incidentId());
        }
        return ChangeWords.ended(reason, found.incident());
    }

    /** How many events of {@code some} are not among those of {@code others}. */
    private static long lacking(Incident some, Incident others) {
        Set<String> known =
                others.evidence().newest().stream().map(Evidence::eventId).collect(Collectors.toSet());
        return some.evidence().newest().stream()
                .filter(evidence -> !known.contains(evidence.eventId()))
                .count();
    }

    private static String events(long number) {
        return number == 1 ? "event" : "events";
    }
}
