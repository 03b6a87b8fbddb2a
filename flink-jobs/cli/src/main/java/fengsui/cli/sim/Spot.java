package fengsui.cli.sim;

import fengsui.area.AreaChain;
import fengsui.area.Point;
import fengsui.event.Place;

/** One grid of the city, about 300 m wide. */
record Spot(AreaChain area, Point point) {

    String grid() {
        return area.grid();
    }

    Place place() {
        return new Place(area, point);
    }
}
