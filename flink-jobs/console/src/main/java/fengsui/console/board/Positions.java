package fengsui.console.board;

import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How far somebody has read, as an event's id says it: {@code cluster/0:123,1:45,f0:7}.
 *
 * @param cluster whose offsets they are: another cluster's mean nothing here
 * @param next the offset that was not read yet, by channel
 */
record Positions(String cluster, SortedMap<String, Long> next) {

    private static final Pattern FORM = Pattern.compile("[\\w-]{1,64}/(f?\\d{1,6}:\\d{1,18}(,f?\\d{1,6}:\\d{1,18})*)?");

    /** Empty where {@code text} is none. */
    static Optional<Positions> parse(String text) {
        if (text.length() > 20_000 || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        SortedMap<String, Long> next = new TreeMap<>();
        for (String part : text.substring(slash + 1).split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                next.put(part.substring(0, colon), Long.valueOf(part.substring(colon + 1)));
            }
        }
        return Optional.of(new Positions(text.substring(0, slash), next));
    }

    long of(Channel channel) {
        return next.getOrDefault(channel.name(), 0L);
    }

    void passed(Channel channel, long offset) {
        next.merge(channel.name(), offset + 1, Math::max);
    }

    Positions copy() {
        return new Positions(cluster, new TreeMap<>(next));
    }

    @Override
    public String toString() {
        StringJoiner all = new StringJoiner(",", cluster + "/", "");
        next.forEach((channel, offset) -> all.add(channel + ":" + offset));
        return all.toString();
    }
}
