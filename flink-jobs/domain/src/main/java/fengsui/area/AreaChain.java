package fengsui.area;

/** The grid a point lies in and every area above it. Each code is present and not blank. */
public record AreaChain(String grid, String community, String street, String district, String city) {

    public String code(Level level) {
        return switch (level) {
            case GRID -> grid;
            case COMMUNITY -> community;
            case STREET -> street;
            case DISTRICT -> district;
            case CITY -> city;
        };
    }

    public Area at(Level level) {
        return new Area(level, code(level));
    }

    /** Whether {@code area} is this chain's own area at that level. */
    public boolean within(Area area) {
        return code(area.level()).equals(area.code());
    }

    /**
     * The chain as known from {@code level} upward: lower levels, which differ between the events of one area, take the
     * code at {@code level}. So every event of one area yields the same chain.
     */
    public AreaChain upFrom(Level level) {
        String base = code(level);
        return new AreaChain(
                keep(level, Level.GRID, base),
                keep(level, Level.COMMUNITY, base),
                keep(level, Level.STREET, base),
                keep(level, Level.DISTRICT, base),
                city);
    }

    private String keep(Level from, Level level, String base) {
        return level.compareTo(from) < 0 ? base : code(level);
    }
}
