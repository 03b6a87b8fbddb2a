package fengsui.cli.benchmark.nab;

/** The first and the last row of a window, counted from 0. */
record Span(int first, int last) {

    int rows() {
        return last - first + 1;
    }
}
