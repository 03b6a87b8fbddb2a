package fengsui.console.analyst;

import fengsui.area.AreaChain;
import java.util.List;
import java.util.Set;

/**
 * What might have spoken for or against an incident, and could not.
 *
 * @param known whether all that the job says of it was read
 * @param rules of its hazard that see nothing where it is
 * @param devices of its evidence that are silent or stuck by now
 */
public record Unheard(boolean known, List<BlindRule> rules, List<DeviceLine> devices) {

    /** @param message what the job says is missing */
    record BlindRule(String id, String area, long since, String message) {}

    static Unheard of(Notebook.Open open, String hazard, AreaChain place, Set<String> devices) {
        return new Unheard(
                open.complete(),
                Sights.of(open)
                        .filter(blind -> blind.rule().hazard().equals(hazard) && place.within(blind.area()))
                        .map(blind -> new BlindRule(
                                blind.rule().id(),
                                blind.area().code(),
                                blind.health().time(),
                                blind.health().message()))
                        .toList(),
                open.books().health().of(HealthBook.DEVICE).stream()
                        .map(DeviceLine::of)
                        .filter(line -> devices.contains(line.source()))
                        .sorted(DeviceLine.LONGEST)
                        .toList());
    }
}
