package fengsui.console.answer;

import fengsui.console.web.Refusal;
import fengsui.console.web.Refusal.Told;
import io.javalin.http.HttpStatus;

/** Why nothing was sent though all was in order. */
final class DeskTroubles {

    private DeskTroubles() {}

    /** Nothing is sent that cannot be logged. */
    static Refusal log() {
        return away(
                "the log of answers",
                "that it cannot be written",
                "a disk that takes it",
                "answer by telephone and tell whoever runs this console; nothing was sent");
    }

    /** Nobody is to overwrite what he could not see. */
    static Refusal behind(String topic) {
        return away(
                "topic " + topic,
                "answers that could not be read yet",
                "all that others have answered",
                "wait until Kafka is back and answer again; nothing was sent");
    }

    private static Refusal away(String place, String found, String expected, String mend) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, new Told(place, found, expected, mend));
    }
}
