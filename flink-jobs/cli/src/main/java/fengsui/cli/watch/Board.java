package fengsui.cli.watch;

import fengsui.cli.screen.Palette;
import fengsui.cli.watch.StandingCards.Listed;
import fengsui.risk.Grade;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the screen: every line at most as wide as the terminal, by what characters take there, and no more lines than it
 * has.
 */
record Board(BoardWords words, Palette palette, Size size) {

    /** As far as it is known before a terminal has told. */
    static final Size USUAL = new Size(80, 24);

    /** Of a terminal, in cells and lines. */
    record Size(int width, int height) {

        /** Of one that is not cut short. */
        static Size endless(int width) {
            return new Size(width, Integer.MAX_VALUE);
        }
    }

    List<String> lines(Scene scene) {
        List<String> lines = new ArrayList<>(new BoardHead(words, palette, size.width()).lines(scene));
        int room = size.height() - lines.size() - scene.foot().size();
        if (scene.items().isEmpty()) {
            lines.add(
                    new Strip(size.width()).add(nothing(scene), palette::faint).toString());
        } else {
            lines.addAll(items(scene, room));
        }
        if (!scene.foot().isEmpty()) {
            fill(lines, size.height() - scene.foot().size());
            scene.foot()
                    .forEach(text -> lines.add(new Strip(size.width()).add(text).toString()));
        }
        return List.copyOf(lines.subList(0, Math.min(lines.size(), size.height())));
    }

    private void fill(List<String> lines, int height) {
        while (size.height() < Integer.MAX_VALUE && lines.size() < height) {
            lines.add("");
        }
    }

    private String nothing(Scene scene) {
        Glance glance = scene.glance();
        if (glance.away() || glance.silentFor() != null) {
            return words.say("没有已知的未结束事件，但此刻无从得知", "No open incident is known, but nothing could be heard of one");
        }
        return scene.open() == 0
                ? words.say("没有未结束的事件", "Nothing is open")
                : words.say("没有符合条件的事件", "Nothing that was asked for is open");
    }

    private List<String> items(Scene scene, int room) {
        boolean marked = scene.items().stream().anyMatch(item -> !item.card().actual());
        BoardItem layout = new BoardItem(
                words, palette, size.width(), marked, scene.glance().clock());
        List<List<String>> blocks = scene.items().stream()
                .map(item -> layout.lines(item, scene.isChosen(item)))
                .toList();
        Stretch stretch = Stretch.of(blocks.stream().map(List::size).toList(), chosen(scene), room);
        List<String> lines = new ArrayList<>();
        blocks.subList(stretch.from(), stretch.to()).forEach(lines::addAll);
        if (stretch.to() - stretch.from() < blocks.size()) {
            lines.add(more(scene.items(), stretch));
        }
        return lines;
    }

    private static int chosen(Scene scene) {
        for (int i = 0; i < scene.items().size(); i++) {
            if (scene.isChosen(scene.items().get(i))) {
                return i;
            }
        }
        return 0;
    }

    /** What there is no room for, and how grave it is. */
    private String more(List<Listed> items, Stretch stretch) {
        Strip strip = new Strip(size.width()).add("     ");
        if (stretch.from() > 0) {
            strip.add(words.say("上面还有 ", "above: ") + grades(items.subList(0, stretch.from())), palette::faint)
                    .add("   ");
        }
        if (stretch.to() < items.size()) {
            strip.add(
                    words.say("下面还有 ", "below: ") + grades(items.subList(stretch.to(), items.size())), palette::faint);
        }
        return strip.toString();
    }

    private String grades(List<Listed> items) {
        List<String> counts = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            long count = items.stream()
                    .filter(item -> item.card().open() && item.card().grade() == grade)
                    .count();
            if (count > 0) {
                counts.add(count + " " + words.grade(grade));
            }
        }
        long ended = items.stream().filter(item -> !item.card().open()).count();
        if (ended > 0) {
            counts.add(ended + words.say(" 起已结束", " ended"));
        }
        return String.join(words.say("，", ", "), counts);
    }
}
