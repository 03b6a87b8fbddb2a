package fengsui.figures;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Records of made-up incidents: told, answered or not, ended or not. */
final class RandomLives {

    static final long START = 1_780_243_200_000L;
    private static final long MINUTE = 60_000;

    private final Random random;

    RandomLives(long seed) {
        random = new Random(seed);
    }

    /** As they come: by time, those of one incident in the order of their revisions. */
    List<Told> records(int incidents, int days) {
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
            life("i" + i, START + (long) (random.nextDouble() * days * 86_400_000), all);
        }
        all.sort(Comparator.comparingLong(Told::sent)
                .thenComparing(Told::incidentId)
                .thenComparing(Told::revision));
        return all;
    }

    private void life(String id, long begin, List<Told> all) {
        String rule = "gas/r" + random.nextInt(3);
        String district = "d" + random.nextInt(3);
        long evidence = begin - random.nextInt(600_000);
        long time = begin;
        Told.Answered said = null;
        boolean over = false;
        if (random.nextInt(5) == 0) {
            all.add(new Told(id, 0, rule, district, begin, evidence, null, false, why()));
            time += MINUTE;
        }
        if (random.nextInt(9) == 0) {
            all.add(new Told(id, 0, rule, district, time + MINUTE, evidence, null, true, "silenced"));
            return;
        }
        for (int revision = 1; revision < 6 && !over; revision++) {
            over = random.nextInt(4) == 0;
            said = random.nextInt(3) == 0 ? said : next(said, time, over);
            over |= said != null && (said.rejection() != null || said.disposition() != null);
            all.add(new Told(id, revision, rule, district, time, evidence, said, over, why()));
            time += MINUTE + random.nextInt(7_200_000);
        }
    }

    private @Nullable String why() {
        return random.nextInt(9) == 0 ? one(new String[] {"silenced", "grouped", "folded"}) : null;
    }

    private Told.@Nullable Answered next(Told.@Nullable Answered said, long time, boolean over) {
        if (over && random.nextBoolean()) {
            return new Told.Answered(AnswerKind.CLOSED, time, null, one(Disposition.values()));
        }
        if (said == null) {
            return switch (random.nextInt(4)) {
                case 0 -> new Told.Answered(AnswerKind.REJECTED, time, one(Rejection.values()), null);
                case 1 -> null;
                default -> new Told.Answered(AnswerKind.ACCEPTED, time, null, null);
            };
        }
        return new Told.Answered(AnswerKind.ON_SCENE, time, null, null);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
