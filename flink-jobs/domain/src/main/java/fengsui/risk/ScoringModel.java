package fengsui.risk;

import fengsui.burst.Sort;
import fengsui.burst.SortedBurst;
import fengsui.burst.WeekHours;
import fengsui.calendar.Calendar;
import fengsui.event.SafetyEvent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How every hazard is scored, in the order of the hazards' codes. Immutable.
 *
 * @param calendar by whose hours, weekdays and holidays it is said what is usual; of its modes only {@link #HOLIDAY} is kept
 */
public record ScoringModel(List<HazardScoring> hazards, Calendar calendar) {

    /** The mode of a calendar in which a day is like a Sunday. */
    public static final String HOLIDAY = "public-holiday";

    public ScoringModel {
        hazards = hazards.stream()
                .sorted(Comparator.comparing(HazardScoring::hazard))
                .toList();
        calendar = new Calendar(
                calendar.zone(),
                calendar.modes().stream()
                        .filter(mode -> mode.code().equals(HOLIDAY))
                        .toList());
    }

    /** By the hours of UTC. */
    public ScoringModel(List<HazardScoring> hazards) {
        this(hazards, Calendar.NONE);
    }

    /** The same by the hours of {@code other}. */
    public ScoringModel in(Calendar other) {
        return new ScoringModel(hazards, other);
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    public WeekHours weekHours() {
        return WeekHours.of(calendar, HOLIDAY);
    }

    /** Of what it is asked whether more calls or alerts come than expected. */
    public Set<Sort> bursts() {
        return hazards.stream()
                .flatMap(scoring -> scoring.bursts().stream())
                .map(BurstTerm::sort)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a burst says, one clue a hazard at the most. */
    public List<Clue> clues(SortedBurst heard) {
        return hazards.stream().flatMap(scoring -> scoring.clue(heard).stream()).toList();
    }

    /** The properties of which it is asked how unusual their readings are. */
    public Set<String> anomalies() {
        return hazards.stream()
                .flatMap(scoring -> scoring.terms().stream())
                .filter(term -> term.scale() != ClueScale.VALUE)
                .map(ClueTerm::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What {@code event} says, one clue a hazard at the most. */
    public List<Clue> clues(SafetyEvent event) {
        List<Clue> clues = new ArrayList<>(1);
        for (HazardScoring scoring : hazards) {
            scoring.clue(event).ifPresent(clues::add);
        }
        return clues;
    }

    public Optional<HazardScoring> hazard(String code) {
        return hazards.stream().filter(scoring -> scoring.hazard().equals(code)).findFirst();
    }
}
