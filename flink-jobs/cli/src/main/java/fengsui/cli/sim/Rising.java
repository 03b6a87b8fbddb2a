package fengsui.cli.sim;

import fengsui.event.SafetyEvent;
import java.util.List;

/** A sensor that shows what is really there, and what cameras and callers say of it. */
record Rising(Truth truth, Property property, Spot spot, Ramp ramp, List<SafetyEvent> reports) implements Script {

    Rising {
        reports = List.copyOf(reports);
    }

    /** On top of the ordinary reading, whose wobble stays. */
    @Override
    public double reading(Device device, long time, double ordinary) {
        boolean here = device.property() == property && device.spot().grid().equals(spot.grid());
        return here ? ordinary + ramp.at(time) : ordinary;
    }
}
