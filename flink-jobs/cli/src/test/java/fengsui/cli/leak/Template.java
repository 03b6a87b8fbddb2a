package fengsui.cli.leak;

import fengsui.codec.feed.Feeds;
import fengsui.event.EventKind;
import fengsui.testkit.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sound record, each value of which can be exchanged.
 *
 * @param feed {@code null} for the canonical form
 * @param topic without the prefix
 */
record Template(@Nullable String feed, String topic, Charset charset, String text, List<MatchResult> values) {

    /** Values of JSON, texts and attributes of XML. */
    private static final Pattern TREE =
            Pattern.compile("(?<=: ?)\"[^\"]*\"|(?<=[:,\\[] ?)[0-9.]+|(?<=>)[^<>]+(?=</)|(?<==)\"[^\"]*\"");

    private static final Pattern CELL = Pattern.compile("[^,]+");

    /** {@code #} and {@code @} stand for an id and a time that no other record has. */
    private static final String HEAD = "{'eventId':'#','kind':'%s','sourceId':'%s','occurredAt':@,'receivedAt':@,";

    private static final String PLACE = "'lon':123.41,'lat':29.61,'confidence':0.9,'reportedPriority':2,'quality':0.9,";

    static List<Template> all() {
        List<Template> all = new ArrayList<>(canonical());
        Feeds feeds = Feeds.withoutAreas(ProjectFiles.rules(""), new ArrayList<>());
        all.add(cells("montgomery911", "40.15,-75.35,said,19401,EMS: FALL,2016-01-05 14:30:00,LOWER MERION,MAIN ST,1"));
        all.add(cells("beijing-air", "1,2026,5,31,0,4,4,4,7,300,77,-0.7,1023,-18.8,0,NNW,4.4,Dongsi"));
        try (Stream<Path> files = Files.list(ProjectFiles.root().resolve("rules/feeds/samples"))) {
            files.sorted().forEach(file -> all.add(sample(feeds, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** One of each kind with all that it may hold, and one that says of which feed it is. */
    private static List<Template> canonical() {
        return List.of(
                canonical(
                        EventKind.SENSOR,
                        PLACE + "'area':{'grid':'g7','street':'s1','district':'d1','city':'c'},"
                                + "'type':'reading','property':'gas','value':12.5,'unit':'%LEL','min':0,'max':100,'note':'x'}"),
                canonical(
                        EventKind.VIDEO,
                        PLACE + "'area':'harbour/quay-road/g05','label':'smoke','channel':'3',"
                                + "'mediaUri':'rtsp://cam-3/1','bbox':'1,2,3,4','algorithm':'a-1','plate':'x'}"),
                canonical(
                        EventKind.HOTLINE,
                        "'area':{'grid':'g8','community':'k1','street':'s1','district':'d1','city':'c'},"
                                + "'channel':'110','category':'fire','keywords':['fire'],'ticket':'t#','state':'open',"
                                + "'caller':{'phone':'1','name':'x','idNumber':'2','home':'y'},'text':'fire'}"),
                canonical(
                        EventKind.HOTLINE,
                        "'area':{'grid':'g9','street':'s1','district':'d1','city':'c'},"
                                + "'channel':'119','category':'fire','callerToken':'token','feed':'canonical'}"));
    }

    private static Template canonical(EventKind kind, String rest) {
        String text = HEAD.formatted(kind.label(), "device-" + kind.label()) + rest;
        return of(null, kind.label(), StandardCharsets.UTF_8, text.replace('\'', '"'), TREE);
    }

    private static Template cells(String feed, String text) {
        String topic = (feed.equals("beijing-air") ? EventKind.SENSOR : EventKind.HOTLINE).label();
        return of(feed, topic, StandardCharsets.UTF_8, text, CELL);
    }

    private static Template sample(Feeds feeds, Path file) {
        String name = file.getFileName().toString();
        String feed = name.substring(0, name.indexOf('.'));
        Charset charset = feed.startsWith("gb28181") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        try {
            return of(feed, feeds.topic(feed).orElseThrow(), charset, Files.readString(file, charset), TREE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template of(@Nullable String feed, String topic, Charset charset, String text, Pattern values) {
        return new Template(
                feed, topic, charset, text, values.matcher(text).results().toList());
    }

    /** The record with {@code form} in place of its value {@code number}, counted on and on. */
    String with(int number, String form) {
        MatchResult value = values.get(number % values.size());
        String quote = value.group().startsWith("\"") || text.startsWith("{") ? "\"" : "";
        return text.substring(0, value.start()) + quote + form + quote + text.substring(value.end());
    }
}
