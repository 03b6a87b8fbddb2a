package fengsui.cli.watch;

import fengsui.cli.screen.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One line of a terminal, put together from left to right; it is never wider than it may be. Not thread-safe. */
final class Strip {

    private record Piece(String text, UnaryOperator<String> style) {}

    private final int width;
    private final List<Piece> pieces = new ArrayList<>();
    private int used;

    /** @param width in cells */
    Strip(int width) {
        this.width = width;
    }

    /** As it is. */
    Strip add(String text) {
        return add(text, UnaryOperator.identity());
    }

    /** Clipped where it does not fit. */
    Strip add(String text, UnaryOperator<String> style) {
        String fitting = Columns.clip(text, left());
        if (!fitting.isEmpty()) {
            pieces.add(new Piece(fitting, style));
            used += Columns.width(fitting);
        }
        return this;
    }

    /** In exactly {@code cells} cells. */
    Strip cell(String text, int cells, UnaryOperator<String> style) {
        String fitting = Columns.clip(text, Math.min(cells, left()));
        return add(fitting, style).add(" ".repeat(Math.max(0, Math.min(cells - Columns.width(fitting), left()))));
    }

    /** Blanks up to where {@code text} ends at the right edge, or one blank where there is no more room. */
    Strip right(String text, UnaryOperator<String> style) {
        int gap = Math.max(1, left() - Columns.width(text));
        return add(" ".repeat(Math.min(gap, left()))).add(text, style);
    }

    /** Cells that are not used yet. */
    int left() {
        return width - used;
    }

    /** Without blanks at the end, all in {@code style}. */
    String all(UnaryOperator<String> style) {
        StringBuilder plain = new StringBuilder();
        pieces.forEach(piece -> plain.append(piece.text));
        return style.apply(plain.toString().stripTrailing());
    }

    /** Without blanks at the end. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        pieces.forEach(piece -> line.append(piece.text.isBlank() ? piece.text : piece.style.apply(piece.text)));
        return line.toString().stripTrailing();
    }
}
