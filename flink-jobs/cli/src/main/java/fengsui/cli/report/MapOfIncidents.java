package fengsui.cli.report;

import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.cli.screen.Table;
import fengsui.codec.area.AreaShapes;
import fengsui.codec.area.AreaShapes.Outline;
import fengsui.warning.Grade;
import java.util.Comparator;
import java.util.List;

/** Where incidents were: a circle for each area, its size by their number, over the outlines of the area files. */
final class MapOfIncidents {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 540;
    private static final double GREATEST = 26;
    private static final double LEAST = 2.8;

    /** The greatest circle stands for so many at least: on a quiet map one incident is no great thing. */
    private static final int FEW = 6;

    /** Where a numeral fits in. */
    private static final double LEGIBLE = 8;

    private static final int BUSIEST = 10;

    /** What is drawn later lies on top: the graver, and of those as grave the smaller. */
    private static final Comparator<Place> ORDER = Comparator.<Place>comparingInt(
                    place -> -place.area().level().ordinal())
            .thenComparing(place -> -place.gravest().ordinal())
            .thenComparing(place -> -place.count());

    private final Places places;
    private final AreaShapes shapes;
    private final Wording words;

    MapOfIncidents(Places places, AreaShapes shapes, Wording words) {
        this.places = places;
        this.shapes = shapes;
        this.words = words;
    }

    /** Says so where there is nothing to draw. */
    void write(Html html) {
        if (places.placed().isEmpty()) {
            html.element("p", words.say("没有可以画在地图上的事件。", "No incident has a place that could be drawn."));
        } else {
            html.open("div", "class", "beside");
            draw(html);
            html.open("div").element("h3", words.say("事件最多的区域", "Areas with most incidents"));
            new HtmlTable(busiest(), words).write(html);
            html.close().close().line();
        }
        left(html, places.everywhere(), words.say("涉及全市，不在图上：", "Of the whole city, and so at no place on the map: "));
        left(html, places.nowhere(), words.say("位置不明，不在图上：", "At places that are not known, and so not on the map: "));
    }

    private void left(Html html, int count, String of) {
        if (count > 0) {
            html.element("p", of + words.incidents(count) + words.say("。", "."));
        }
    }

    private void draw(Html html) {
        Frame frame = Frame.of(box(), WIDTH, HEIGHT);
        String width = Svg.number(frame.width());
        String height = Svg.number(frame.height());
        html.open("figure")
                .open("div", "class", "wide")
                .open("svg", "class", "map", "viewBox", "0 0 " + width + " " + height, "width", width, "role", "img")
                .element("title", words.say("事件所在区域", "Where incidents were"));
        html.empty("rect", "class", "land", "width", width, "height", height);
        for (Level level : Level.values()) {
            outlines(html, frame, level);
        }
        places.placed().stream().sorted(ORDER).forEach(place -> circle(html, frame, place));
        scale(html, frame);
        html.close().close();
        html.element(
                        "figcaption",
                        words.say(
                                "圆的大小为事件数，最大者 " + most() + "；数字和颜色为该处达到的最高等级。空心圆为网格以上的区域。上方为北。",
                                "The size of a circle is the number of incidents, " + most()
                                        + " at the greatest; its numeral and colour are the gravest grade reached there. A hollow one stands for"
                                        + " an area greater than a grid. North is up."),
                        "class",
                        "note")
                .close()
                .line();
    }

    /** Area files of another city are of no use here. */
    private Frame.Box box() {
        Frame.Box incidents =
                Frame.Box.around(places.placed().stream().map(Place::at).toList());
        List<Point> corners = shapes.outlines().stream()
                .flatMap(outline -> outline.rings().stream())
                .flatMap(List::stream)
                .toList();
        Frame.Box drawn = Frame.Box.around(corners);
        return !corners.isEmpty() && drawn.meets(incidents) ? incidents.with(drawn) : incidents;
    }

    /** All of one level in one path: a city has thousands of grids. */
    private void outlines(Html html, Frame frame, Level level) {
        StringBuilder path = new StringBuilder();
        shapes.outlines().stream()
                .filter(outline -> outline.level() == level)
                .flatMap((Outline outline) -> outline.rings().stream())
                .filter(ring -> frame.box().meets(Frame.Box.around(ring)))
                .forEach(ring -> ring(path, frame, ring));
        if (!path.isEmpty()) {
            html.empty("path", "class", "area " + level.label(), "d", path.toString())
                    .line();
        }
    }

    private static void ring(StringBuilder path, Frame frame, List<Point> ring) {
        char step = 'M';
        for (Point corner : ring) {
            path.append(step).append(Svg.number(frame.x(corner))).append(' ').append(Svg.number(frame.y(corner)));
            step = 'L';
        }
        path.append('Z');
    }

    private void circle(Html html, Frame frame, Place place) {
        double radius = Math.max(LEAST, GREATEST * Math.sqrt((double) place.count() / Math.max(FEW, most())));
        String x = Svg.number(frame.x(place.at()));
        double y = frame.y(place.at());
        String style = GradeMark.style(place.gravest());
        boolean grid = place.area().level() == Level.GRID;
        html.open("g", "class", grid ? style : style + " ring")
                .element("title", place.name() + ": " + words.incidents(place.count()) + counts(place))
                .empty("circle", "cx", x, "cy", Svg.number(y), "r", Svg.number(radius));
        if (radius >= LEGIBLE) {
            String on = grid ? "on " + style : "on";
            html.element("text", place.gravest().numeral(), "class", on, "x", x, "y", Svg.number(y + 4));
        }
        html.close().line();
    }

    private static String counts(Place place) {
        StringBuilder counts = new StringBuilder();
        for (Grade grade : Grade.values()) {
            if (place.count(grade) > 0) {
                counts.append(", ").append(grade.numeral()).append(' ').append(place.count(grade));
            }
        }
        return counts.toString();
    }

    private int most() {
        return places.placed().stream().mapToInt(Place::count).max().orElse(1);
    }

    private static void scale(Html html, Frame frame) {
        double metres = frame.scaleMetres();
        String y = Svg.number(frame.height() - 14);
        String text = metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m";
        html.empty(
                        "line",
                        "class",
                        "scale",
                        "x1",
                        "14",
                        "x2",
                        Svg.number(14 + metres * frame.unitsPerMetre()),
                        "y1",
                        y,
                        "y2",
                        y)
                .element("text", text, "class", "small start", "x", "14", "y", Svg.number(frame.height() - 20));
    }

    private Table busiest() {
        Table table = new Table("area", "incidents", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");
        places.placed().stream()
                .limit(BUSIEST)
                .forEach(place -> table.row(
                        place.name(),
                        "" + place.count(),
                        "" + place.count(Grade.RED),
                        "" + place.count(Grade.ORANGE),
                        "" + place.count(Grade.YELLOW),
                        "" + place.count(Grade.BLUE)));
        return table;
    }
}
