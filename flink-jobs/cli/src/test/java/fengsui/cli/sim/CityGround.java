package fengsui.cli.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts the ground of the made-up city into cells: rows between crooked lines that neighbours share, so that nothing is
 * left between them and nothing belongs to two. All in hundred-thousandths of a degree.
 */
final class CityGround {

    /** East and north. */
    record Corner(int x, int y) {}

    /**
     * One grid to be.
     *
     * @param street its place among the simulator's streets
     * @param spot the number of the simulator's grid that it is, 0 for none
     * @param ring closed, against the clock
     */
    record Cell(int street, int spot, boolean west, List<Corner> ring) {}

    private static final int LON = hundredThousandths(City.LON);
    private static final int LAT = hundredThousandths(City.LAT);
    private static final int DISTRICT = hundredThousandths(City.DISTRICT_STEP);
    private static final int GRID = hundredThousandths(City.GRID_STEP);

    private static final int DISTRICTS_ABREAST = 2;
    private static final int STREETS = 3;

    /** Lines between the rows of a district, north of its first street; the last is the first of the next district. */
    private static final List<Integer> LINES = List.of(-1050, -620, -200, 200, 600, 1000, 1400, 1800, 2200, 2600, 3030);

    /** The street of each row. */
    private static final List<Integer> STREET = List.of(0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2);

    /** The rows along which the devices of a street stand. */
    private static final List<Integer> SPOT_ROWS = List.of(2, 5, 8);

    private static final int FIRST = -810;
    private static final int MIDDLE = GRID * City.GRIDS_PER_COMMUNITY + GRID / 2;

    /** Fences of an ordinary row of a district, east of its first column; the last is the first of the next. */
    private static final List<Integer> FENCES = List.of(FIRST, -247, 315, 878, MIDDLE, 2002, 2565, 3128);

    /** Less than half of what lies between the fences of neighbouring rows: their order stays. */
    private static final int CROOKED_X = 35;

    private static final int CROOKED_Y = 40;

    private final Random random = new Random(400);
    private final List<NavigableMap<Integer, Corner>> lines = new ArrayList<>();

    CityGround() {
        for (int line = 0; line <= rows(); line++) {
            SortedSet<Integer> fences = new TreeSet<>(line == 0 ? List.of() : fences(line - 1));
            fences.addAll(line == rows() ? List.of() : fences(line));
            lines.add(line(line, fences));
        }
    }

    private static int hundredThousandths(double degrees) {
        return (int) Math.round(degrees * 1e5);
    }

    private static int rows() {
        return LINES.size() * DISTRICTS_ABREAST;
    }

    /** From south to north, and in each row from west to east. */
    List<Cell> cells() {
        return IntStream.range(0, rows()).boxed().flatMap(this::row).toList();
    }

    private NavigableMap<Integer, Corner> line(int line, SortedSet<Integer> fences) {
        int y = LAT + line / LINES.size() * DISTRICT + LINES.get(line % LINES.size());
        NavigableMap<Integer, Corner> corners = new TreeMap<>();
        fences.forEach(
                fence -> corners.put(fence, new Corner(LON + fence + crooked(CROOKED_X), y + crooked(CROOKED_Y))));
        return corners;
    }

    private int crooked(int most) {
        return random.nextInt(2 * most + 1) - most;
    }

    /** Of a whole row, through all districts that it crosses. */
    private static List<Integer> fences(int row) {
        List<Integer> own = SPOT_ROWS.contains(row % LINES.size()) ? spotFences() : FENCES;
        List<Integer> fences = new ArrayList<>();
        for (int district = 0; district < DISTRICTS_ABREAST; district++) {
            int east = district * DISTRICT;
            own.forEach(fence -> fences.add(fence + east));
        }
        fences.add(FIRST + DISTRICTS_ABREAST * DISTRICT);
        return fences;
    }

    /** Around each device, and two broader columns at each end. */
    private static List<Integer> spotFences() {
        int west = GRID / 2;
        int east = west + City.GRIDS * GRID;
        return Stream.of(
                        Stream.of(FIRST, (FIRST + west) / 2),
                        IntStream.rangeClosed(0, City.GRIDS).mapToObj(spot -> west + spot * GRID),
                        Stream.of((east + FIRST + DISTRICT) / 2))
                .flatMap(fences -> fences)
                .collect(Collectors.toList());
    }

    private Stream<Cell> row(int row) {
        List<Integer> fences = fences(row);
        return IntStream.range(0, fences.size() - 1)
                .mapToObj(column -> cell(row, fences.get(column), fences.get(column + 1)));
    }

    private Cell cell(int row, int west, int east) {
        int inDistrict = Math.floorMod(west - FIRST, DISTRICT) + FIRST;
        int district = row / LINES.size() * DISTRICTS_ABREAST + (west - FIRST) / DISTRICT;
        int street = district * STREETS + STREET.get(row % LINES.size());
        return new Cell(street, spot(row, inDistrict), inDistrict < MIDDLE, ring(row, west, east));
    }

    private static int spot(int row, int fence) {
        int number = (fence + GRID / 2) / GRID;
        boolean isSpot = SPOT_ROWS.contains(row % LINES.size()) && fence > 0 && number <= City.GRIDS;
        return isSpot ? number : 0;
    }

    private List<Corner> ring(int row, int west, int east) {
        List<Corner> ring = new ArrayList<>(along(row, west, east));
        List<Corner> back = along(row + 1, west, east);
        Collections.reverse(back);
        ring.addAll(back);
        ring.add(ring.get(0));
        return ring;
    }

    private List<Corner> along(int line, int west, int east) {
        return new ArrayList<>(lines.get(line).subMap(west, true, east, true).values());
    }
}
