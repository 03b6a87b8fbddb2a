package fengsui.codec.feed;

import java.util.List;
import java.util.stream.Stream;

/** Every place of a row that a mapping looks at. A digest of the whole row looks at none of them. */
final class MappingRefs {

    private MappingRefs() {}

    static List<Row.Ref> of(Mapping mapping) {
        Stream<Finder> finders = Stream.concat(
                mapping.finders().values().stream(), mapping.leaveOut().stream().map(Mapping.Condition::value));
        Stream<Row.Ref> found =
                finders.flatMap(finder -> finder.alternatives().stream()).flatMap(way -> refs(way.source()));
        Stream<Row.Ref> parts = mapping.split().parts().stream().flatMap(part -> part.refs().stream());
        return Stream.concat(found, parts).distinct().toList();
    }

    private static Stream<Row.Ref> refs(Source source) {
        if (source instanceof Source.Cell cell) {
            return Stream.of(cell.ref());
        }
        if (source instanceof Source.Joined joined) {
            return joined.parts().stream().flatMap(MappingRefs::refs);
        }
        return source instanceof Source.Digest digest
                ? digest.parts().stream().flatMap(MappingRefs::refs)
                : Stream.empty();
    }
}
