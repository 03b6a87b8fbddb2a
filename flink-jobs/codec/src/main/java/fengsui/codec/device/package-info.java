/** Reads what can be believed of devices from {@code rules/devices.yaml}. */
@NullMarked
package fengsui.codec.device;

import org.jspecify.annotations.NullMarked;
