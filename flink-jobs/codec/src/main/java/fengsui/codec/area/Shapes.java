package fengsui.codec.area;

import fengsui.area.Point;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads Polygon and MultiPolygon, and says what is wrong with them. */
final class Shapes {

    private static final int FEWEST_POSITIONS = 4;

    private final GeometryFactory factory = new GeometryFactory();
    private final Problems problems;

    Shapes(Problems problems) {
        this.problems = problems;
    }

    /** Empty where there is none or it is not sound; a problem where it is not sound, or {@code needed} and not there. */
    Optional<Geometry> read(Json geometry, boolean needed) {
        if (!(geometry instanceof Json.Members members)) {
            if (needed) {
                problems.report(geometry.at(), "SHAPE", "geometry is missing; a grid needs a Polygon or MultiPolygon");
            }
            return Optional.empty();
        }
        if (!(members.byName().get("coordinates") instanceof Json.Items coordinates)) {
            problems.report(geometry.at(), "SHAPE", "expected a Polygon or MultiPolygon with 'coordinates'");
            return Optional.empty();
        }
        return shape(members, coordinates).filter(shape -> valid(shape, geometry.at()));
    }

    private Optional<Geometry> shape(Json.Members geometry, Json.Items coordinates) {
        String type = geometry.byName().get("type") instanceof Json.Text text ? text.text() : "";
        return switch (type) {
            case "Polygon" -> polygon(coordinates).map(Geometry.class::cast);
            case "MultiPolygon" -> multiPolygon(coordinates);
            default -> {
                problems.report(geometry.at(), "SHAPE", "type: expected Polygon or MultiPolygon");
                yield Optional.empty();
            }
        };
    }

    private Optional<Geometry> multiPolygon(Json.Items coordinates) {
        List<Polygon> parts = new ArrayList<>();
        coordinates.list().forEach(part -> polygon(part).ifPresent(parts::add));
        return parts.isEmpty() || parts.size() < coordinates.list().size()
                ? Optional.empty()
                : Optional.of(factory.createMultiPolygon(parts.toArray(Polygon[]::new)));
    }

    private Optional<Polygon> polygon(Json coordinates) {
        if (!(coordinates instanceof Json.Items items) || items.list().isEmpty()) {
            problems.report(coordinates.at(), "SHAPE", "expected a list of rings");
            return Optional.empty();
        }
        List<LinearRing> rings = new ArrayList<>();
        items.list().forEach(ring -> ring(ring).ifPresent(rings::add));
        if (rings.size() < items.list().size()) {
            return Optional.empty();
        }
        LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
        return Optional.of(factory.createPolygon(rings.get(0), holes));
    }

    private Optional<LinearRing> ring(Json ring) {
        List<Json> positions = ring instanceof Json.Items items ? items.list() : List.of();
        Coordinate[] corners = new Coordinate[positions.size()];
        for (int i = 0; i < corners.length; i++) {
            Optional<Coordinate> corner = position(positions.get(i));
            if (corner.isEmpty()) {
                return Optional.empty();
            }
            corners[i] = corner.get();
        }
        if (corners.length < FEWEST_POSITIONS) {
            problems.report(ring.at(), "RING", "expected a ring of at least 4 positions, the last equal to the first");
            return Optional.empty();
        }
        if (!corners[0].equals2D(corners[corners.length - 1])) {
            problems.report(ring.at(), "RING", "the ring is not closed; repeat its first position at its end");
            return Optional.empty();
        }
        return Optional.of(factory.createLinearRing(corners));
    }

    private Optional<Coordinate> position(Json position) {
        if (!(position instanceof Json.Items items)
                || items.list().size() < 2
                || !(items.list().get(0) instanceof Json.Decimal lon)
                || !(items.list().get(1) instanceof Json.Decimal lat)) {
            problems.report(position.at(), "PLACE", "expected a position [lon, lat]");
            return Optional.empty();
        }
        if (Point.valid(lon.value(), lat.value())) {
            return Optional.of(new Coordinate(lon.value(), lat.value()));
        }
        boolean swapped = Point.valid(lat.value(), lon.value());
        problems.report(
                position.at(),
                "PLACE",
                swapped
                        ? "lat is not within -90 and 90: lon and lat seem to be swapped; GeoJSON has lon first"
                        : "is not on Earth, expected lon from -180 to 180 and lat from -90 to 90");
        return Optional.empty();
    }

    private boolean valid(Geometry shape, Mark at) {
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            Coordinate near = error.getCoordinate();
            problems.report(
                    at,
                    "SHAPE",
                    "its lines cross or touch themselves near " + near.x + ", " + near.y + " (" + error.getMessage()
                            + "); draw it anew there");
        }
        return error == null;
    }
}
