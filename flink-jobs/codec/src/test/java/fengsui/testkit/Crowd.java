package fengsui.testkit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Many made-up persons, and a search for all of them at once: it takes as long for thousands as for one. What counts as
 * found is what {@link Identity#foundIn} says.
 */
public final class Crowd {

    /** By their first characters secrets are found: names of three alone, all others by more, so that few others match. */
    private static final int NAME = 3;

    private static final int START = 7;

    /** As long as the longest datum of a person may be. */
    private static final int LONGEST = 64;

    private static final int STARTS = 1 << 22;

    private record Secret(int person, String bare) {}

    private final Random random;
    private final List<Identity> persons = new ArrayList<>();
    private final Map<String, List<Secret>> byStart = new HashMap<>();
    private final BitSet starts = new BitSet(STARTS);

    /** Of all secrets alike, as few as all have: nearly nowhere has any more to be looked at. */
    private final BitSet names = new BitSet(STARTS);

    public Crowd(Random random) {
        this.random = random;
    }

    /** One more person. */
    public Identity next() {
        Identity person = Identity.of(random);
        int number = persons.size();
        persons.add(person);
        person.bareSecrets().forEach(bare -> {
            String start = bare.substring(0, Math.min(START, bare.length()));
            byStart.computeIfAbsent(start, unseen -> new ArrayList<>()).add(new Secret(number, bare));
            starts.set(hash(start.toCharArray(), 0, start.length()));
            names.set(hash(start.toCharArray(), 0, NAME));
        });
        return person;
    }

    public int size() {
        return persons.size();
    }

    /** For each find, the number of the person and where about in {@code text}; never what was found. */
    public List<String> foundIn(CharSequence text) {
        char[] bare = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Identity.isPunctuation(c)) {
                bare[length++] = Character.toLowerCase(c);
            }
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i + NAME <= length; i++) {
            if (names.get(hash(bare, i, NAME))) {
                look(bare, i, length, found);
            }
        }
        return found;
    }

    private void look(char[] bare, int at, int length, List<String> found) {
        if (starts.get(hash(bare, at, NAME))) {
            look(new String(bare, at, NAME), NAME, at, found);
        }
        if (at + START <= length && starts.get(hash(bare, at, START))) {
            look(new String(bare, at, Math.min(LONGEST, length - at)), START, at, found);
        }
    }

    private void look(String bare, int start, int at, List<String> found) {
        for (Secret secret : byStart.getOrDefault(bare.substring(0, start), List.of())) {
            if (bare.startsWith(secret.bare())
                    && !persons.get(secret.person()).foundIn(secret.bare()).isEmpty()) {
                found.add("person " + secret.person() + " near character " + at);
            }
        }
    }

    private static int hash(char[] text, int at, int length) {
        int hash = length;
        for (int i = at; i < at + length; i++) {
            hash = hash * 0x01000193 + text[i];
        }
        return (hash ^ hash >>> 15) & (STARTS - 1);
    }
}
