package fengsui.rule.change;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleSetChangeTest {

    private static final String RULE = """
            title: {zh: 漏气, en: Gas}
            status: active
            watches:
              - {kind: sensor, subject: gas}
              - {kind: hotline, subject: smell}
            parameters:
              limit: {type: number, value: 20}
            epl: |
              select *
              from Sensor(value > ?:limit:double)
              where x
            """;

    private static RuleBundle bundle(String... pathsAndTexts) {
        TreeMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return new RuleBundle(files);
    }

    private static List<KeyChange> keys(String from, String to) {
        RuleSetChange change =
                RuleSetChange.between(bundle("gas/a.yaml", RULE), bundle("gas/a.yaml", RULE.replace(from, to)));
        assertThat(change.files()).hasSize(1);
        assertThat(change.counts()).isEqualTo("+0 −0 ~1");
        return change.files().get(0).keys();
    }

    private static KeyChange change(String key, List<String> before, List<String> after) {
        return new KeyChange(key, before, after);
    }

    @Test
    void whenFilesComeAndGo_thenRulesAreToldFirstWithTheirStatusAndTitle() {
        RuleBundle before = bundle("areas/x.geojson", "{}", "gas/a.yaml", RULE, "gas/old.yaml", RULE);
        RuleBundle after = bundle(
                "areas/x.geojson",
                "{ }",
                "gas/a.yaml",
                RULE,
                "gas/new.yaml",
                "status: {is: trial, since: 2026-01-01}\ntitle: {en: Fresh}",
                "gas/odd.yaml",
                "]");

        RuleSetChange change = RuleSetChange.between(before, after);

        assertThat(change.files())
                .extracting(file -> file.kind() + " " + file.path() + " (" + file.about() + ")")
                .containsExactly(
                        "ADDED gas/new.yaml (trial rule: Fresh)",
                        "ADDED gas/odd.yaml (unreadable rule)",
                        "REMOVED gas/old.yaml (active rule: Gas)",
                        "CHANGED areas/x.geojson ()");
        assertThat(change.counts()).isEqualTo("+2 −1 ~0, 1 other file");
    }

    @Test
    void whenAValueIsChanged_thenItsKeyIsNamedWithWhatItWasAndWhatItIs() {
        assertThat(keys("value: 20", "value: 10"))
                .containsExactly(change("parameters.limit.value", List.of("20"), List.of("10")));
        assertThat(keys("status: active", "status: {is: retired}"))
                .containsExactly(change("status", List.of("active"), List.of("{is: retired}")));
        assertThat(keys("value: 20", "value: \"20\""))
                .containsExactly(change("parameters.limit.value", List.of("20"), List.of("\"20\"")));
        assertThat(keys("status: active", "status: active\nversion: 2"))
                .containsExactly(change("version", List.of(), List.of("2")));
        assertThat(keys("status: active\n", "")).containsExactly(change("status", List.of("active"), List.of()));
    }

    @Test
    void whenLinesOfTheEplAreChanged_thenThoseLinesAreTold() {
        assertThat(keys("value > ?", "value >= ?"))
                .containsExactly(change(
                        "epl",
                        List.of("from Sensor(value > ?:limit:double)"),
                        List.of("from Sensor(value >= ?:limit:double)")));
    }

    @Test
    void whenAnItemOfAListIsAddedInFront_thenTheOthersAreNotTakenForChanged() {
        assertThat(keys("watches:\n", "watches:\n  - {kind: video, subject: smoke}\n"))
                .containsExactly(change("watches[0]", List.of(), List.of("{kind: video, subject: smoke}")));
        assertThat(keys("subject: smell", "subject: [smell, hiss]"))
                .containsExactly(change("watches[1].subject", List.of("smell"), List.of("[smell, hiss]")));
        assertThat(keys("  - {kind: sensor, subject: gas}\n", ""))
                .containsExactly(change("watches[0]", List.of("{kind: sensor, subject: gas}"), List.of()));
    }

    @Test
    void whenOnlyCommentsOrTheOrderDiffer_thenNoKeyIsTold() {
        assertThat(keys("status: active\n", "# why\nstatus:   active\n")).isEmpty();
    }

    @Test
    void whenAFileIsNoYaml_thenItsLinesAreTold() {
        assertThat(keys("title: {zh: 漏气, en: Gas}", "title: {zh: 漏气"))
                .containsExactly(change("", List.of("title: {zh: 漏气, en: Gas}"), List.of("title: {zh: 漏气")));
    }

    @Test
    void whenAnyTwoListsAreAligned_thenWhatIsKeptAndGoneIsTheOneAndWhatIsKeptAndNewIsTheOther() {
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            List<Integer> before = list(random);
            List<Integer> after = list(random);
            var steps = Alignment.of(before, after);
            assertThat(items(steps, Alignment.Fate.NEW)).as("run %d", run).isEqualTo(before);
            assertThat(items(steps, Alignment.Fate.GONE)).as("run %d", run).isEqualTo(after);
            assertThat(Alignment.of(before, before))
                    .allMatch(step -> step.fate() == Alignment.Fate.KEPT)
                    .hasSize(before.size());
        }
    }

    /** Of any two sets, what changed one way has changed back the other way. */
    @Test
    void whenTheSetsAreSwapped_thenWhatIsGoneIsNewAndTheOtherWayRound() {
        Random random = new Random(8);
        for (int run = 0; run < 2_000; run++) {
            RuleBundle one = bundle("gas/a.yaml", yaml(random));
            RuleBundle other = bundle("gas/a.yaml", yaml(random));
            RuleSetChange there = RuleSetChange.between(one, other);
            RuleSetChange back = RuleSetChange.between(other, one);
            assertThat(there.isNone()).isEqualTo(one.equals(other));
            assertThat(sizes(there, true)).as("run %d", run).isEqualTo(sizes(back, false));
        }
    }

    /** How many of each list item, by whether it is before or after: pairing may differ, the amounts must not. */
    private static int sizes(RuleSetChange change, boolean before) {
        return change.files().stream()
                .flatMap(file -> file.keys().stream())
                .mapToInt(key -> (before ? key.before() : key.after()).size())
                .sum();
    }

    private static String yaml(Random random) {
        StringBuilder text = new StringBuilder();
        for (String key : List.of("a", "b", "c")) {
            if (random.nextBoolean()) {
                text.append(key)
                        .append(": {x: ")
                        .append(random.nextInt(2))
                        .append(", y: ")
                        .append(list(random));
                text.append("}\n");
            }
        }
        return text.append("d: ").append(list(random)).append('\n').toString();
    }

    private static List<Integer> list(Random random) {
        List<Integer> list = new ArrayList<>();
        for (int left = random.nextInt(9); left > 0; left--) {
            list.add(random.nextInt(4));
        }
        return list;
    }

    private static <T> List<T> items(List<Alignment.Step<T>> steps, Alignment.Fate without) {
        return steps.stream()
                .filter(step -> step.fate() != without)
                .map(Alignment.Step::item)
                .toList();
    }
}
