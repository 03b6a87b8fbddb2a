package fengsui.console.web;

import io.javalin.http.HttpStatus;

/** A request that is not done as it came. Whoever sent it is told where it failed, and how to mend it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final Told told;

    /**
     * What the answer says.
     *
     * @param place the field, header or file that is meant
     */
    public record Told(String place, String found, String expected, String mend) {}

    public Refusal(HttpStatus status, Told told) {
        super(told.place() + ": found " + told.found() + ", expected " + told.expected() + "; " + told.mend());
        this.status = status;
        this.told = told;
    }

    /** Something that was asked for and is not there. */
    public static Refusal missing(String place, String found, String expected, String mend) {
        return new Refusal(HttpStatus.NOT_FOUND, new Told(place, found, expected, mend));
    }

    /** Something in the request that cannot be understood. */
    public static Refusal wrong(String place, String found, String expected, String mend) {
        return new Refusal(HttpStatus.BAD_REQUEST, new Told(place, found, expected, mend));
    }

    /** Something that who asks may not do. */
    public static Refusal forbidden(String place, String found, String expected, String mend) {
        return new Refusal(HttpStatus.FORBIDDEN, new Told(place, found, expected, mend));
    }

    public HttpStatus status() {
        return status;
    }

    public Told told() {
        return told;
    }
}
