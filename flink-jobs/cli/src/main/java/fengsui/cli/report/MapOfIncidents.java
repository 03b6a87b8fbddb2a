package fengsui.cli.report;

import fengsui.cli.screen.Table;
import fengsui.codec.area.AreaShapes;
import fengsui.risk.Grade;
import java.util.List;

/** Where incidents were: a drawing where there is something to draw, and in words what it cannot show. */
record MapOfIncidents(Places places, AreaShapes shapes, Wording words) {

    private static final int BUSIEST = 10;

    void write(Html html) {
        if (places.placed().isEmpty()) {
            html.element("p", words.say("没有可以画在地图上的事件。", "No incident has a place that could be drawn."));
        } else {
            drawing(html, places.placed());
        }
        left(html, places.everywhere(), words.say("涉及全市，不在图上：", "Of the whole city, and so at no place on the map: "));
        left(html, places.nowhere(), words.say("位置不明，不在图上：", "At places that are not known, and so not on the map: "));
    }

    private void drawing(Html html, List<Place> placed) {
        html.open("div", "class", "beside").open("figure");
        new MapDrawing(placed, shapes, words).write(html);
        html.element("figcaption", caption(MapDrawing.most(placed)), "class", "note")
                .close();
        html.open("div").element("h3", words.say("事件最多的区域", "Areas with most incidents"));
        new HtmlTable(busiest(placed), words).write(html);
        html.close().close().line();
    }

    private String caption(int most) {
        return words.say(
                "圆的大小为事件数，最大者 " + most + "；数字和颜色为该处达到的最高等级。空心圆为网格以上的区域。上方为北。",
                "The size of a circle is the number of incidents, " + most
                        + " at the greatest; its numeral and colour are"
                        + " the gravest grade reached there. A hollow one stands for an area greater than a grid. North is"
                        + " up.");
    }

    private static Table busiest(List<Place> placed) {
        Table table = new Table("area", "incidents", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");
        placed.stream()
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

    private void left(Html html, int count, String of) {
        if (count > 0) {
            html.element("p", of + words.incidents(count) + words.say("。", "."));
        }
    }
}
