package fengsui.device;

/** 64 bits of an event's id: among 4,096 ids, two share them with a probability of 5 in 10 million millions. */
final class IdHash {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    /** Hashes of that many bits are never 0, so that 0 can stand for none. */
    private static final long INSTEAD_OF_ZERO = ODD;

    private IdHash() {}

    /** Each step can be undone, so that ids which differ in one place never meet. */
    static long of(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * ODD;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? INSTEAD_OF_ZERO : hash;
    }
}
