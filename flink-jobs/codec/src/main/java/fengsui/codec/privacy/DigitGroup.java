package fengsui.codec.privacy;

/**
 * A run of digits that no digit stands beside.
 *
 * @param end after the last digit
 */
record DigitGroup(int from, int end) {

    int length() {
        return end - from;
    }
}
