package fengsui.console.wall;

import fengsui.console.city.City.HazardName;
import java.util.List;
import java.util.Map;

/**
 * Of the city and of this console.
 *
 * @param zone of all times that are shown, as Java names it
 * @param topics names by what is on them
 * @param grades gravest first, by number
 */
public record Settings(
        String zone, String version, Map<String, String> topics, List<HazardName> hazards, List<Integer> grades) {

    public static final List<Integer> GRADES = List.of(1, 2, 3, 4);

    public Settings {
        topics = Map.copyOf(topics);
        hazards = List.copyOf(hazards);
        grades = List.copyOf(grades);
    }

    /** Of a city whose rules name these hazards. */
    Settings with(List<HazardName> names) {
        return new Settings(zone, version, topics, names, grades);
    }
}
