package fengsui.cli.watch;

import fengsui.cli.screen.Palette;
import fengsui.cli.screen.Wrapped;
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
            nothing(scene)
                    .forEach(text -> lines.add(
                            new Strip(size.width()).add(text, palette::faint).toString()));
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

    private List<String> nothing(Scene scene) {
        Glance glance = scene.glance();
        String trouble = glance.trouble();
        if (!glance.begun()) {
            return trouble == null
                    ? List.of(words.say("正在读取未结束的事件", "Reading what is open"))
                    : because(words.say("尚不知有无未结束的事件", "It is not known yet what is open"), trouble);
        }
        String unknown =
                words.say("没有已知的未结束事件，但此刻无从得知", "No open incident is known, but nothing could be heard of one");
        if (trouble != null) {
            return because(unknown, trouble);
        }
        return List.of(glance.silentFor() == null ? calm(scene) : unknown);
    }

    /** The broker's words are English alone. */
    private List<String> because(String what, String why) {
        List<String> lines = new ArrayList<>(List.of(what, ""));
        lines.addAll(Wrapped.lines(why, size.width()));
        return lines;
    }

    private String calm(Scene scene) {
        return scene.listing().open() == 0
                ? words.say("没有未结束的事件", "Nothing is open")
                : words.say("没有符合条件的事件", "Nothing that was asked for is open");
    }

    private List<String> items(Scene scene, int room) {
        List<Listed> items = scene.items();
        boolean marked = !scene.listing().tally().unreal().isEmpty();
        BoardItem layout = new BoardItem(
                words, palette, size.width(), marked, scene.glance().clock());
        int chosen = chosen(scene);
        Stretch stretch = Stretch.of(
                items.size(),
                i -> layout.height(items.get(i), i == chosen && scene.isChosen(items.get(i))),
                chosen,
                room);
        List<String> lines = new ArrayList<>();
        items.subList(stretch.from(), stretch.to())
                .forEach(item -> lines.addAll(layout.lines(item, scene.isChosen(item))));
        if (stretch.to() - stretch.from() < items.size()) {
            lines.add(more(items, stretch));
        }
        return lines;
    }

    private static int chosen(Scene scene) {
        for (int i = 0; scene.chosen() != null && i < scene.items().size(); i++) {
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
        Listing.Tally tally = Listing.Tally.of(items);
        for (Grade grade : Grade.values()) {
            int count = tally.of(grade);
            if (count > 0) {
                counts.add(count + " " + words.grade(grade));
            }
        }
        if (tally.ended() > 0) {
            counts.add(tally.ended() + words.say(" 起已结束", " ended"));
        }
        return String.join(words.say("，", ", "), counts);
    }
}
