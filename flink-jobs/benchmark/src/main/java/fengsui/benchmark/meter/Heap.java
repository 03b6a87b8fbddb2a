package fengsui.benchmark.meter;

/** What is in use of the heap. */
public final class Heap {

    private Heap() {}

    /** Bytes, once what nobody needs is gone. */
    public static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
