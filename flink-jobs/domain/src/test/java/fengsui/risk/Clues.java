package fengsui.risk;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clues about fire in one grid, for tests. */
final class Clues {

    static final AreaChain CHAIN = new AreaChain("g1", "c1", "s1", "d1", "city");

    static final HazardScoring FIRE = new HazardScoring("fire", Level.GRID, 600_000, -4_000, List.of());

    private Clues() {}

    static Clue clue(String witness, long time, int weight) {
        Contributor source = new Contributor(EventKind.SENSOR, witness, "smoke " + weight);
        return new Clue("fire", CHAIN.at(Level.GRID), CHAIN, time, witness, weight, source);
    }

    static List<Clue> random(Random random, int count) {
        List<Clue> clues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String witness = "w" + random.nextInt(6);
            int weight = random.nextInt(4) == 0 ? -1 - random.nextInt(2_000) : 1 + random.nextInt(4_000);
            clues.add(clue(witness, random.nextInt(3_600_000), weight));
        }
        return clues;
    }

    static Score scoreAt(long time, List<Clue> clues) {
        return new RiskWindow(FIRE, clues).scoreAt(time, CHAIN.at(Level.GRID), CHAIN);
    }
}
