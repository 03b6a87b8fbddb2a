package fengsui.baseline;

import java.nio.ByteBuffer;

/**
 * All that one baseline knows, in two arrays: a city has a hundred thousand of them, and each reading finds another one in
 * the processor's cache.
 */
final class Memory {

    private static final byte FORM = 1;
    /** Form, size, two times. */
    private static final int HEAD = 2 + 2 * Long.BYTES;

    private static final int LINE = 64;
    /** All of {@link BaselineSize#FLEET}. */
    private static final int FETCHED = Usual.BINS + Shape.cells(BaselineSize.FLEET);

    final BaselineSize size;
    /** Of the last reading, epoch milliseconds. */
    long last;
    /** Of the last reading that was not after it. */
    long back;

    /** Places are in {@link At}. */
    final double[] numbers = new double[At.COUNT];
    /** Places are in {@link Shape} and {@link Usual}. */
    final float[] shapes;

    /** Nobody asks for it, but a compiler would leave out what comes to nothing. */
    double fetched;

    Memory(BaselineSize size) {
        this.size = size;
        this.shapes = new float[Usual.BINS + Shape.cells(size)];
    }

    static Memory decode(BaselineSize size, byte[] state) {
        Memory memory = new Memory(size);
        if (state.length != memory.bytes() || state[0] != FORM || state[1] != memory.kind()) {
            throw new IllegalArgumentException("not a state of size " + size + ": " + state.length + " bytes, expected "
                    + memory.bytes() + " of form " + FORM);
        }
        ByteBuffer bytes = ByteBuffer.wrap(state, 2, state.length - 2);
        memory.last = bytes.getLong();
        memory.back = bytes.getLong();
        bytes.asDoubleBuffer().get(memory.numbers);
        bytes.position(bytes.position() + At.COUNT * Double.BYTES);
        bytes.asFloatBuffer().get(memory.shapes);
        memory.requireFinite();
        return memory;
    }

    byte[] encode() {
        ByteBuffer bytes = ByteBuffer.allocate(bytes());
        bytes.put(FORM).put(kind()).putLong(last).putLong(back);
        for (double number : numbers) {
            bytes.putDouble(number);
        }
        for (float shape : shapes) {
            bytes.putFloat(shape);
        }
        return bytes.array();
    }

    Memory copy() {
        Memory copy = new Memory(size);
        copy.last = last;
        copy.back = back;
        System.arraycopy(numbers, 0, copy.numbers, 0, numbers.length);
        System.arraycopy(shapes, 0, copy.shapes, 0, shapes.length);
        return copy;
    }

    /**
     * Reads a number of each line of the processor's cache: it then waits for all of them at once, rather than for one when
     * the one before has come. Of {@link BaselineSize#DEEP} little is asked for at a reading, and that is at the front.
     */
    void fetch() {
        double sum = 0;
        for (int i = 0; i < At.COUNT; i += LINE / Double.BYTES) {
            sum += numbers[i];
        }
        for (int i = 0; i < Math.min(shapes.length, FETCHED); i += LINE / Float.BYTES) {
            sum += shapes[i];
        }
        fetched = sum;
    }

    boolean isNew() {
        return numbers[At.SEEN] + numbers[At.MISSING] == 0;
    }

    /** Moves the mean at {@code place} towards {@code x}: the plain mean at first, of the last {@code span} readings later. */
    void learn(int place, double x, double count, double span) {
        numbers[place] += (x - numbers[place]) / Math.min(count, span);
    }

    private byte kind() {
        return (byte) (size == BaselineSize.DEEP ? 1 : 0);
    }

    private int bytes() {
        return HEAD + numbers.length * Double.BYTES + shapes.length * Float.BYTES;
    }

    private void requireFinite() {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("state holds " + number + " where a number was expected");
            }
        }
        for (float shape : shapes) {
            if (!Float.isFinite(shape)) {
                throw new IllegalArgumentException("state holds " + shape + " where a number was expected");
            }
        }
    }
}
