package fengsui.cli.metrics;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process said when it was asked for its measures. */
record Scrape(List<String> lines) {

    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");
    private static final Pattern HEAD = Pattern.compile("# (HELP|TYPE) (\\S+) (.*)");

    /** Empty where nobody listens. */
    static Optional<Scrape> of(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            String body = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            return Optional.of(new Scrape(Arrays.asList(body.split("\n", -1))));
        } catch (IOException silent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What is said of {@code metric} besides its values: {@code HELP} or {@code TYPE}. */
    Optional<String> told(String what, String metric) {
        return lines.stream()
                .map(HEAD::matcher)
                .filter(Matcher::matches)
                .filter(head -> head.group(1).equals(what) && head.group(2).equals(metric))
                .map(head -> head.group(3))
                .findFirst();
    }

    /** All names that are told of. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        lines.stream().map(HEAD::matcher).filter(Matcher::matches).forEach(head -> names.add(head.group(2)));
        return names;
    }

    /** Names of labels, but for that of a histogram's bounds. */
    Set<String> labels(String metric) {
        Set<String> labels = new TreeSet<>();
        lines.stream()
                .filter(line -> line.matches(metric + "(_bucket|_count|_sum)?[{ ].*"))
                .flatMap(line -> LABEL.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .forEach(labels::add);
        labels.remove("le");
        return labels;
    }

    /** The value of {@code series}, as it is written; 0 where there is none. */
    double value(String series) {
        return lines.stream()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
