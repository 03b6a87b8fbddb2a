package fengsui.job.operator;

import fengsui.event.SafetyEvent;

/** Where that goes which comes of devices. */
interface DeviceOutput {

    /** An event that has not come before, as far as it can be believed. */
    void event(SafetyEvent event);
}
