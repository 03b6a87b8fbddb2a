package fengsui.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules that are taken out, as a file of the rule set: so whoever reads a rule set knows of them. A job puts it there;
 * on disk, and in what analysts publish, there is none. Immutable.
 */
public final class Quarantined {

    /** JSON, which is YAML too. */
    public static final String PATH = "quarantine.yaml";

    private final List<Quarantine> all;
    private final Set<String> texts = new HashSet<>();

    private Quarantined(List<Quarantine> all) {
        this.all = List.copyOf(all);
        all.forEach(one -> texts.add(name(one.rule(), one.digest())));
    }

    /** Those that {@code bundle} tells of, whether or not their rules are in it. None where its file cannot be read. */
    public static Quarantined of(RuleBundle bundle) {
        String text = bundle.files().get(PATH);
        return new Quarantined(text == null ? List.of() : read(text));
    }

    private static List<Quarantine> read(String text) {
        List<Quarantine> all = new ArrayList<>();
        try {
            for (JsonIn one : JsonIn.of(text.getBytes(StandardCharsets.UTF_8)).objects("rules")) {
                all.add(QuarantineJson.of(one));
            }
            return all;
        } catch (IOException e) {
            return List.of();
        }
    }

    public List<Quarantine> all() {
        return all;
    }

    /** Those whose rules are in {@code bundle} with that very text: it would run them otherwise. */
    public List<Quarantine> in(RuleBundle bundle) {
        return all.stream()
                .filter(one -> one.digest().equals(digest(bundle, one.rule())))
                .toList();
    }

    private static String digest(RuleBundle bundle, String rule) {
        String text = bundle.files().get(rule + ".yaml");
        return text == null ? "" : RuleBundle.digest(text);
    }

    /** Whether the rule {@code id} of this {@code text} is taken out. */
    public boolean has(String id, String text) {
        return !texts.isEmpty() && texts.contains(name(id, RuleBundle.digest(text)));
    }

    /** With those of {@code more} that are not here yet. */
    public Quarantined and(List<Quarantine> more) {
        List<Quarantine> both = new ArrayList<>(all);
        for (Quarantine one : more) {
            if (both.stream().noneMatch(one::same)) {
                both.add(one);
            }
        }
        return new Quarantined(both);
    }

    /** {@code rules} without these, however many were taken out of it before; the same where there is none. */
    public RuleBundle from(RuleBundle rules) {
        SortedMap<String, String> files = new TreeMap<>(rules.files());
        files.remove(PATH);
        if (!all.isEmpty()) {
            files.put(PATH, text());
        }
        return new RuleBundle(files);
    }

    private String text() {
        List<JsonOut.Body> bodies = new ArrayList<>();
        all.forEach(one -> bodies.add(out -> QuarantineJson.fields(out, one)));
        return new String(JsonOut.object(out -> out.objects("rules", bodies)), StandardCharsets.UTF_8);
    }

    private static String name(String rule, String digest) {
        return rule + "@" + digest;
    }
}
